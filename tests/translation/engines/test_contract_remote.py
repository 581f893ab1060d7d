"""What engines behind an address promise too: nothing in another's place and nothing lost, whatever the server does."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from tests.translation.engines import vendors
from tests.translation.engines.vendors import Fault, Vendor, instead, status, translated

from newsloom.foundation.errors import PermanentError, TransientError, UpstreamError
from newsloom.translation.engines.port import DeclinedError, Engine, EngineConfig
from newsloom.translation.engines.registry import open_engine

REMOTE = ["deepl", "libretranslate", "openai"]
NEWS = [
    "The bridge over the Tagliamento was opened by 41 workers.",
    "Minister Quesada paid 730 euros.",
    "It rained in Porthcawl for 12 days.",
    "The museum in Uppsala shows 268 clocks.",
    "A letter from Nakamura was sold for 9500 dollars.",
    "Every school in Kraljevo has 3 libraries.",
]
RIGHT = [translated(text, "es") for text in NEWS]
MISPLACING = {
    each.__name__: each
    for each in (
        vendors.merged,
        vendors.merged_with_a_gap,
        vendors.swapped,
        vendors.one_missing,
        vendors.shifted,
        vendors.one_extra,
    )
}
REFUSALS = [
    "I’m sorry, but I can’t assist with that.",
    "Lo siento, pero no puedo ayudar con eso.",
    "Je suis désolé, mais je ne peux pas traduire ce texte.",
    "Es tut mir leid, aber dabei kann ich nicht helfen.",
    "Xin lỗi, tôi không thể dịch nội dung này.",
    "抱歉，我无法协助处理此请求。",
    "申し訳ありませんが、そのご依頼にはお応えできません。",
    "Извините, но я не могу с этим помочь.",
    "عذرًا، لا أستطيع المساعدة في ذلك.",
    "죄송하지만 도와드릴 수 없습니다.",
]

pytestmark = pytest.mark.parametrize("vendor", REMOTE, indirect=True)


@pytest.fixture
def open_with(vendor: Vendor) -> Iterator[Callable[..., Engine]]:
    """Opens an engine of the vendor's kind with settings."""
    with ExitStack() as engines:

        def open_one(**settings: object) -> Engine:
            given = {"model": "tiny", **settings}
            pairs = frozenset({("en", "es")})
            engine = open_engine(
                EngineConfig("mine", vendor.kind, url=vendor.url, key=vendor.key, pairs=pairs, settings=given)
            )
            engines.callback(engine.close)
            return engine

        yield open_one


@pytest.fixture
def engine(open_with: Callable[..., Engine]) -> Engine:
    return open_with()


def ask(engine: Engine, texts: list[str]) -> list[str]:
    return engine.translate(texts, source="en", target="es")


def failure(engine: Engine, texts: list[str] = NEWS) -> UpstreamError:
    with pytest.raises(UpstreamError) as caught:
        ask(engine, texts)
    assert caught.value.code.startswith("engine-")
    assert caught.value.message
    assert caught.value.remedy
    assert "s3cret" not in str(caught.value)
    return caught.value


# ── Transport ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (status(429), "engine-busy"),
        (status(429, Retry_After="17"), "engine-busy"),
        (status(500, b"<h1>Oops</h1>"), "engine-unreachable"),
        (status(503), "engine-busy"),
        (vendors.RESET, "engine-unreachable"),
        (vendors.CUT, "engine-answer-incomplete"),
    ],
)
def test_what_may_pass_is_a_transient_error(engine: Engine, vendor: Vendor, fault: Fault, code: str) -> None:
    vendor.always = fault
    error = failure(engine)
    assert isinstance(error, TransientError)
    assert (error.code, error.retry_after) == (code, 17 if "17" in str(error.retry_after) else None)
    vendor.always = None
    assert ask(engine, NEWS) == RIGHT


def test_a_slow_server_is_given_up_in_time(open_with: Callable[..., Engine], vendor: Vendor) -> None:
    vendor.always = vendors.slow(1.5)
    error = failure(open_with(timeout=0.4))
    assert isinstance(error, TransientError)
    assert error.code == "engine-timeout"


def test_a_server_that_asks_to_wait_longer_than_we_like_is_believed(engine: Engine, vendor: Vendor) -> None:
    vendor.always = status(429, Retry_After="17")
    error = failure(engine)
    assert isinstance(error, TransientError)
    assert error.retry_after == 17
    assert len(vendor.asked) == 1


def test_a_server_that_is_busy_for_a_moment_is_waited_for(engine: Engine, vendor: Vendor) -> None:
    vendor.faults += [status(429, Retry_After="0"), status(503, Retry_After="0")]
    assert ask(engine, NEWS) == RIGHT
    assert len(vendor.asked) == 3


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (vendors.PAGE, "engine-answer-broken"),
        (vendors.body(b""), "engine-answer-broken"),
        (vendors.body(b"null"), "engine-answer-broken"),
        (vendors.body(b"[]"), "engine-answer-broken"),
        (vendors.body(b'{"choices": [], "translations": 3, "translatedText": "one"}'), "engine-answer-broken"),
        (vendors.body(b'{"choices": [{"message": {}}], "translations": [{}, {"text": 3}], "translatedText": [1, 2]}'),
         "engine-answer-broken"),
        (vendors.body(b"[" * 100_000), "engine-answer-broken"),
        (vendors.body(b'"' + b"x" * (9 << 20) + b'"'), "engine-answer-too-large"),
        (status(400), "engine-request-refused"),
        (status(401), "engine-refused"),
        (status(403), "engine-refused"),
        (status(404), "engine-refused"),
        (status(402), "engine-quota-exceeded"),
        (status(413), "engine-text-too-long"),
        (status(456, b'{"message": "Quota exceeded"}'), "engine-quota-exceeded"),
        (status(429, b'{"error": {"message": "You exceeded your current quota."}}'), "engine-quota-exceeded"),
        (status(302, Location="/elsewhere"), "engine-refused"),
    ],
)  # fmt: skip
def test_what_somebody_must_mend_is_a_permanent_error(engine: Engine, vendor: Vendor, fault: Fault, code: str) -> None:
    vendor.always = fault
    error = failure(engine)
    assert isinstance(error, PermanentError)
    assert not isinstance(error, DeclinedError)
    assert error.code == code


def test_a_portion_that_is_too_long_is_cut(engine: Engine, vendor: Vendor) -> None:
    vendor.takes = lambda order: (
        "too much text" if len(str(order).split("bridge")) > 1 and "Kraljevo" in str(order) else ""
    )
    assert ask(engine, NEWS) == RIGHT


def test_what_was_done_before_a_failure_is_told_with_it(open_with: Callable[..., Engine], vendor: Vendor) -> None:
    engine = open_with(batch_size=2)
    vendor.faults += [instead(RIGHT[0]), status(500)]
    assert failure(engine).done == {0: RIGHT[0], 1: RIGHT[1]}


def test_requests_side_by_side_lose_nothing_either(open_with: Callable[..., Engine], vendor: Vendor) -> None:
    engine = open_with(batch_size=1, parallel=3)
    assert ask(engine, NEWS) == RIGHT
    vendor.faults += [instead(""), instead(""), status(500)]
    done = failure(engine).done
    assert all(text == RIGHT[place] for place, text in done.items())


# ── Words ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("fault", MISPLACING)
def test_a_slip_is_asked_again_and_every_segment_gets_its_own(engine: Engine, vendor: Vendor, fault: str) -> None:
    vendor.faults.append(MISPLACING[fault])
    assert ask(engine, NEWS) == RIGHT


@pytest.mark.parametrize("fault", MISPLACING)
def test_a_server_that_always_slips_never_puts_a_segment_in_anothers_place(
    engine: Engine, vendor: Vendor, fault: str
) -> None:
    vendor.always = MISPLACING[fault]
    try:
        done = dict(enumerate(ask(engine, NEWS)))
    except UpstreamError as error:
        done = dict(error.done)
    assert all(text == RIGHT[place] for place, text in done.items())


@pytest.mark.parametrize("said", REFUSALS)
def test_a_refusal_is_no_translation(engine: Engine, vendor: Vendor, said: str) -> None:
    vendor.faults.append(instead(said, 2))
    assert ask(engine, NEWS) == RIGHT
    assert vendor.texts[1] == [NEWS[2]]


@pytest.mark.parametrize("said", ["", " ", "Sure! Here is the translation: la lluvia", "palabra " * 500])
def test_only_what_failed_is_asked_again(engine: Engine, vendor: Vendor, said: str) -> None:
    vendor.faults.append(instead(said, 2))
    assert ask(engine, NEWS) == RIGHT
    assert len(vendor.texts) == 2
    assert NEWS[2] in vendor.texts[1]
    assert len(vendor.texts[1]) < len(NEWS)


def test_an_echo_is_asked_again_alone_and_then_left_to_the_judge(engine: Engine, vendor: Vendor) -> None:
    long = [NEWS[0], NEWS[3], NEWS[4]]
    vendor.faults.append(vendors.echoed)
    assert ask(engine, long) == [translated(text, "es") for text in long]
    vendor.always = vendors.echoed
    assert ask(engine, long) == long
    assert vendor.texts[-1] == long[2:]


def test_what_a_server_will_not_translate_is_told_and_the_rest_is_kept(engine: Engine, vendor: Vendor) -> None:
    def refuse_rain(words: vendors.Words) -> vendors.Words:
        return [(number, REFUSALS[1] if "Porthcawl" in text else text) for number, text in words]

    vendor.always = refuse_rain
    error = failure(engine)
    assert isinstance(error, DeclinedError)
    assert error.code == "engine-declined"
    assert dict(error.done) == {place: text for place, text in enumerate(RIGHT) if place != 2}
    assert sum("Porthcawl" in " ".join(texts) for texts in vendor.texts) == 3


def test_somebody_who_is_quoted_as_refusing_is_translated(engine: Engine, vendor: Vendor) -> None:
    quoted = "“I’m sorry, but I can’t comment on that,” she said."
    vendor.always = instead("«Lo siento, pero no puedo comentarlo», dijo.")
    assert ask(engine, [quoted]) == ["«Lo siento, pero no puedo comentarlo», dijo."]


def test_what_holds_no_letter_is_not_sent(engine: Engine, vendor: Vendor) -> None:
    assert ask(engine, ["12.5 %", "—", NEWS[0], ""]) == ["12.5 %", "—", RIGHT[0], ""]
    assert vendor.texts == [[NEWS[0]]]
