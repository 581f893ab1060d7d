"""How models between many languages name them: NLLB-200, M2M-100 and OPUS-MT's groups of languages.

In: the tokens of a model's vocabulary. Out: BCP 47 tags, and the token that each stands for.
"""

import re
from collections.abc import Iterable, Mapping

from newsloom.foundation import languages

NLLB_WRITTEN = """
    ace-Arab:ace_Arab ace:ace_Latn acm:acm_Arab acq:acq_Arab aeb:aeb_Arab af:afr_Latn apc-JO:ajp_Arab ak:aka_Latn
    am:amh_Ethi apc:apc_Arab ar:arb_Arab ars:ars_Arab ary:ary_Arab arz:arz_Arab as:asm_Beng ast:ast_Latn awa:awa_Deva
    ay:ayr_Latn azb:azb_Arab az:azj_Latn ba:bak_Cyrl bm:bam_Latn ban:ban_Latn be:bel_Cyrl bem:bem_Latn bn:ben_Beng
    bho:bho_Deva bjn-Arab:bjn_Arab bjn:bjn_Latn bo:bod_Tibt bs:bos_Latn bug:bug_Latn bg:bul_Cyrl ca:cat_Latn
    ceb:ceb_Latn cs:ces_Latn cjk:cjk_Latn ckb:ckb_Arab crh:crh_Latn cy:cym_Latn da:dan_Latn de:deu_Latn din:dik_Latn
    dyu:dyu_Latn dz:dzo_Tibt el:ell_Grek en:eng_Latn eo:epo_Latn et:est_Latn eu:eus_Latn ee:ewe_Latn fo:fao_Latn
    fa:pes_Arab fj:fij_Latn fi:fin_Latn fon:fon_Latn fr:fra_Latn fur:fur_Latn fuv:fuv_Latn gd:gla_Latn ga:gle_Latn
    gl:glg_Latn gn:grn_Latn gu:guj_Gujr ht:hat_Latn ha:hau_Latn he:heb_Hebr hi:hin_Deva hne:hne_Deva hr:hrv_Latn
    hu:hun_Latn hy:hye_Armn ig:ibo_Latn ilo:ilo_Latn id:ind_Latn is:isl_Latn it:ita_Latn jv:jav_Latn ja:jpn_Jpan
    kab:kab_Latn kac:kac_Latn kam:kam_Latn kn:kan_Knda ks:kas_Arab ks-Deva:kas_Deva ka:kat_Geor knc-Arab:knc_Arab
    knc:knc_Latn kk:kaz_Cyrl kbp:kbp_Latn kea:kea_Latn km:khm_Khmr ki:kik_Latn rw:kin_Latn ky:kir_Cyrl kmb:kmb_Latn
    kg:kon_Latn ko:kor_Hang ku:kmr_Latn lo:lao_Laoo lv:lvs_Latn lij:lij_Latn li:lim_Latn ln:lin_Latn lt:lit_Latn
    lmo:lmo_Latn ltg:ltg_Latn lb:ltz_Latn lua:lua_Latn lg:lug_Latn luo:luo_Latn lus:lus_Latn mag:mag_Deva mai:mai_Deva
    ml:mal_Mlym mr:mar_Deva min:min_Latn mk:mkd_Cyrl mg:plt_Latn mt:mlt_Latn mni:mni_Beng mn:khk_Cyrl mos:mos_Latn
    mi:mri_Latn ms:zsm_Latn my:mya_Mymr nl:nld_Latn nn:nno_Latn nb:nob_Latn no:nob_Latn ne:npi_Deva nso:nso_Latn
    nus:nus_Latn ny:nya_Latn oc:oci_Latn om:gaz_Latn or:ory_Orya pag:pag_Latn pa:pan_Guru pap:pap_Latn pl:pol_Latn
    pt:por_Latn prs:prs_Arab ps:pbt_Arab qu:quy_Latn ro:ron_Latn rn:run_Latn ru:rus_Cyrl sg:sag_Latn sa:san_Deva
    sat:sat_Beng scn:scn_Latn shn:shn_Mymr si:sin_Sinh sk:slk_Latn sl:slv_Latn sm:smo_Latn sn:sna_Latn sd:snd_Arab
    so:som_Latn st:sot_Latn es:spa_Latn sq:als_Latn sc:srd_Latn sr:srp_Cyrl ss:ssw_Latn su:sun_Latn sv:swe_Latn
    sw:swh_Latn szl:szl_Latn ta:tam_Taml tt:tat_Cyrl te:tel_Telu tg:tgk_Cyrl fil:tgl_Latn th:tha_Thai ti:tir_Ethi
    taq:taq_Latn taq-Tfng:taq_Tfng tpi:tpi_Latn tn:tsn_Latn ts:tso_Latn tk:tuk_Latn tum:tum_Latn tr:tur_Latn
    tw:twi_Latn tzm:tzm_Tfng ug:uig_Arab uk:ukr_Cyrl umb:umb_Latn ur:urd_Arab uz:uzn_Latn vec:vec_Latn vi:vie_Latn
    war:war_Latn wo:wol_Latn xh:xho_Latn yi:ydd_Hebr yo:yor_Latn yue:yue_Hant zh:zho_Hans zh-Hans:zho_Hans
    zh-Hant:zho_Hant zu:zul_Latn
    """
NLLB = dict(pair.split(":") for pair in NLLB_WRITTEN.split())
"""Tags and the codes of FLORES-200, all that NLLB-200 knows (https://github.com/facebookresearch/flores)."""

M2M_ALONE = {"zh-Hans": "zh", "nb": "no", "fil": "tl", "nso": "ns"}
"""Where M2M-100 writes another code than the tag, beside the code itself."""

OPUS_ALONE = {
    "ara": "ar", "aze": "az", "cmn": "zh", "cmn_Hans": "zh-Hans", "cmn_Hant": "zh-Hant", "est": "et", "fas": "fa",
    "fil": "fil", "iku": "iu", "lav": "lv", "mlg": "mg", "mon": "mn", "msa": "ms", "nep": "ne", "nor": "nb",
    "ori": "or", "orm": "om", "pus": "ps", "que": "qu", "sqi": "sq", "swa": "sw", "uzb": "uz", "yid": "yi", "zho": "zh",
}  # fmt: skip
"""Codes of whole languages where NLLB's table has one of their members."""

ARGOS_ALONE = {"zt": "zh-Hant", "pb": "pt-BR", "tl": "fil"}
"""Argos's codes that are no tags."""

M2M_TOKEN = re.compile(r"__([a-z]{2,3})__")
OPUS_TOKEN = re.compile(r">>(\w+)<<")


def nllb_tokens(vocabulary: Iterable[str]) -> Mapping[str, str]:
    """``{"fr": "fra_Latn"}`` for all languages of a vocabulary; empty where it is not NLLB's."""
    there = set(vocabulary) & set(NLLB.values())
    return {tag: code for tag, code in NLLB.items() if code in there} if len(there) > 1 else {}


def m2m_tokens(vocabulary: Iterable[str]) -> Mapping[str, str]:
    """``{"fr": "__fr__"}`` for all languages of a vocabulary; empty where it is not M2M-100's."""
    there = {found[1] for token in vocabulary if (found := M2M_TOKEN.fullmatch(token))}
    if len(there) < 2:
        return {}
    written = {code: code for code in there if code not in {"ns", "tl"}} | M2M_ALONE
    return {tag: f"__{code}__" for tag, code in written.items() if code in there}


def opus_tokens(vocabulary: Iterable[str]) -> Mapping[str, str]:
    """``{"fr": ">>fra<<"}`` for the target languages of an OPUS-MT model; empty where it has one alone."""
    whole = {code.split("_")[0]: tag for tag, code in reversed(NLLB.items())} | OPUS_ALONE
    found: dict[str, str] = {}
    for token in vocabulary:
        code = OPUS_TOKEN.fullmatch(token)
        if code:
            tag = whole.get(code[1]) or (code[1] if len(code[1]) == 2 else "")
            found.setdefault(tag, token)
    found.pop("", None)
    return found


def argos_tag(code: str) -> str:
    """The tag of a language as an Argos package names it.

    :raises RefusedError: ``language-unknown``.
    """
    return ARGOS_ALONE.get(code) or languages.normalise(code)
