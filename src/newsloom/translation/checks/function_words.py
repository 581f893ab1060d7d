"""The small words that show which language a sentence is in, by script: no sentence of news goes without them."""

from collections.abc import Iterable
from functools import lru_cache

# Words of one and two letters are shared by many languages; each list is long enough that the sum tells them apart.
FUNCTION_WORDS = {
    "en": "the of and to in a is that for it on was with as he be by at this his from are or had not but have an "
          "they which one you were "
    "her all she there would their we him been has when who will more no if out so said what up its about into than "
    "them can only other "
    "new some could time these two may then do first any my now such like our over man me even most made after also "
    "did many before must through "
    "being where just because how very while should against during between those here why still since both under never",
    "fr": "de la le les et des du en un une que qui est pour dans pas sur au par il plus avec ce ne se sont son aux "
          "cette mais ou ont été "
    "sa ses comme nous leur elle être fait ils tout deux même aussi leurs si entre après très sans bien dont peu "
    "encore était avait où "
    "depuis contre lors vous je on cela ces d'une qu'il c'est selon avant quand alors pourrait toujours sous chez "
    "donc plusieurs",
    "es": "de la que el en y a los del se las por un para con no una su al es lo como más o pero sus le ha me si sin "
          "sobre este ya entre cuando "
    "todo esta ser son dos también fue había era muy años hasta desde está mi porque qué sólo han yo hay vez puede "
    "todos así nos ni parte "
    "tiene él uno donde bien tiempo mismo ese ahora cada e vida otro después otros aunque esa eso hace otra durante "
    "antes contra según mientras",
    "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu "
          "sua ou ser quando muito há "
    "nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem nas me esse eles "
    "estão você tinha foram essa "
    "num nem suas meu às minha têm numa pelos elas havia seja qual será nós tenho lhe deles essas esses pelas este "
    "são ainda onde após durante",
    "gl": "de a o que e do da en un para é con non unha os no se na por máis as dos como pero foi ao el das ten á "
          "seu súa ou ser cando moi hai nos xa "
    "está eu tamén só polo pola ata iso ela entre era despois sen mesmo aos ter seus quen nas me ese eles están "
    "vostede tiña foron esa nun nin súas "
    "meu ás miña teñen nunha polos elas había sexa cal será nós lle este son aínda onde tras durante dixo unhas uns "
    "seguen porque",
    "ca": "de la que el i a en els es un les per amb una no del al com més ha va o però les seva seu són dels ser "
          "han aquest aquesta si també pel entre ja "
    "quan tot sobre fins aquests aquestes fer està era perquè molt on després hi sense on altres havia abans segons "
    "ho als pels seus cada van "
    "durant encara qui seves ell ella ells només mentre contra així seria s'ha d'un d'una l'any què havien nosaltres "
    "haver doncs dues",
    "it": "di che e la il un a per in una è non del con da le si i della al sono dei nel come più lo ha anche alla "
          "ma gli delle ci se o dal su ad nella essere "
    "questo ai stato era due hanno anni suo sua questa tra loro prima dalla stata ed quando fatto molto alle cui "
    "cosa perché degli solo sul dopo "
    "sulla tutti suoi così già poi ancora aveva senza chi dove ogni stati tutto contro durante fino mentre noi essi "
    "negli nelle",
    "ro": "de și în a la cu nu o pe că care din un este au mai fi pentru să se sunt le fost lui am ca dar prin după "
          "al sau ce ar ale lor fie era doar dintre "
    "când sa său ei el va fără foarte această acest aceasta asupra cele cel cea despre unei unui dacă astfel însă "
    "pot poate toate îl îi într-un "
    "într-o acum către avea avut între atunci aceste deoarece potrivit până fiind încă iar ne tot doi două spus",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er "
          "hat dass sie nach wird bei einer um am sind "
    "noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei vom hatte "
    "kann gegen schon wenn habe seine ihre dann "
    "unter wir soll ich eines jahr zwei diese dieser wieder keine uhr seiner worden will zwischen immer ihr können "
    "sowie ohne sagte während dieses weil",
    "nl": "de van een het en in is dat op te voor met die zijn aan niet er om ook als maar bij door uit naar over "
          "dan worden nog wel heeft hij ze meer werd "
    "wordt tot was kan zou deze geen we of hebben zich na dit al hun moet had ik veel tegen zo onder ze twee waar "
    "onze haar toen moeten tussen "
    "omdat zei volgens wat wie zonder werden hem gaat andere eerste jaar alle zullen kunnen sinds echter waren",
    "sv": "och i att det som en på är av för med till den har de inte om ett han men var jag från vi så kan när år "
          "under också efter eller nu sin där vid "
    "mot ska skulle kommer ut får finns vara hade alla andra mycket än här då sig över bara in blir upp även vad få "
    "två vill hon mellan inom säger "
    "några hans hennes utan många vilket sedan blev",
    "da": "og i at det er en til på som af de for den der med har han ikke et om men var jeg vi sig fra kan så når "
          "år efter også eller nu sin hvor ved mod skal "
    "ville kommer ud få findes være havde alle andre meget end her da over kun ind bliver op hvad to vil hun mellem "
    "inden siger nogle hans hendes uden blev af",
    "nb": "og i det er en til på som av de for den der med har han ikke et om men var jeg vi seg fra kan så når år "
          "etter også eller nå sin hvor ved mot skal "
    "ville kommer ut få finnes være hadde alle andre mye enn her da over bare inn blir opp hva to vil hun mellom "
    "innen sier noen hans hennes uten ble av",
    "fi": "ja on ei että se oli hän mutta ovat kun myös joka mukaan ole ollut vain kuin niin tai sen jos siitä jo "
          "hänen mitä noin voi sekä nyt mitään olisi "
    "ne tämä sitä jälkeen ennen vuoden tällä ettei joten kaikki vielä sanoi joita jotka olivat tämän he jossa hyvin "
    "siellä",
    "pl": "w i na z do się nie że to jest o jak za po od co dla są przez ale oraz tym ich przed tego może jego które "
          "który jako tylko być już był było ze "
    "czy lub tak która jej gdy będzie ma jeszcze mają także bardzo roku pod nad bez przy można kiedy oni ich tych "
    "został została była były "
    "wszystkie także między podczas gdzie ponieważ jednak również u on ona aby te ten ta mnie go mu powiedział",
    "cs": "a v na se je že s z do o k i za jsou by ale jako si pro po od které který to však podle už při jeho ze "
          "než nebo byl bylo která jak své tak ve "
    "před jejich když také má jen aby být bude tím mezi pod jsme bez až co ještě může byla byly než další jejich ji "
    "ho mu jej není proto během "
    "tento tato této tomu protože řekl kde velmi vše všechny pokud jsem své svou",
    "sk": "a v na sa je že s z do o k i za sú by ale ako si pre po od ktoré ktorý to však podľa už pri jeho zo než "
          "alebo bol bolo ktorá aj svoje tak vo "
    "pred ich keď tiež má len aby byť bude tým medzi pod sme bez až čo ešte môže bola boli ďalšie ju ho mu nie preto "
    "počas tento táto tomu pretože povedal kde",
    "sl": "in v je na za se da so ki z s pa ne po od bi tudi ob kot iz do ali pri še bo k o že le med ter več bil "
          "bila bilo pod nad lahko ko kar pred zaradi "
    "ni tem ta to sem smo jih njegov svoje vse brez ki",
    "hr": "i u je na se da su za od s a će o iz kako koji što do te ne po koja koje bi ili nije kao već bio ali samo "
          "uz sve prema biti ima bila "
    "nakon prije još kod više jer nego među gdje tko ih mu ga njegov svoje zbog može oni ona protiv tijekom",
    "hu": "a az és hogy nem is egy ez meg de csak már volt van azt mint el vagy ha még ki lehet minden nagyon én "
          "kell más között után ezt lesz "
    "sem szerint akkor majd mert pedig azonban illetve új aki amely ami olyan így volna fel ezek azok két be ilyen "
    "voltak",
    "tr": "ve bir bu da için de ile olarak çok daha olan gibi en ne kadar sonra var ama o her ise ya mi göre iki "
          "değil olduğu kendi onun ancak "
    "içinde oldu diye tarafından dedi yeni hem karşı arasında üzerinde şu önce bile olduğunu ben biz sadece ki "
    "nedeniyle çünkü yok şekilde "
    "söyledi ettiği edildi bunun bunu onu veya aynı son ilk olması etti eden büyük",
    "vi": "và của là có được cho trong các một những với không người này đã để khi đến từ về ra như cũng năm tại sẽ "
          "nhiều vào đó theo trên phải sau bị "
    "tôi ông đang còn lại chỉ làm nhưng hơn nước việc do thì nhất hai mà bà anh vì rất nói họ chúng nên bởi trước "
    "nếu thể qua cùng mới giữa bằng "
    "mình đi lên ngày vẫn cả hoặc ngay đây cô thấy biết",
    "id": "yang dan di dengan untuk dari ini pada dalam itu tidak adalah akan juga ke telah oleh sebagai karena "
          "mereka ada dia tersebut lebih bisa atau kata "
    "saat bahwa kami menjadi saya seperti secara kita sudah para satu tahun orang hanya namun dapat setelah harus "
    "banyak masih antara tetapi "
    "sebuah anda sangat hari ia serta lain kepada sejak dua pun hingga bagi mengatakan belum terhadap atas ketika agar",
    "ms": "yang dan di dengan untuk dari ini pada dalam itu tidak adalah akan juga ke telah oleh sebagai kerana "
          "mereka ada beliau tersebut lebih boleh atau kata "
    "bahawa kami menjadi saya seperti secara kita sudah para satu tahun orang hanya namun dapat selepas perlu banyak "
    "masih antara tetapi sebuah anda sangat "
    "hari ia serta lain kepada sejak dua hingga bagi berkata belum terhadap atas ketika agar iaitu manakala",
    "et": "ja on ei et see ta oli aga kui ka mis kes oma või siis nii veel ning ole olid selle tema nende mida seda "
          "nad kuid välja pärast enne vaid üle poolt "
    "juba kõik väga ma me sest kus mitte",
    "lv": "un ir ar no uz ka par to kas bet gan arī tas kā pie lai pēc bija vai tika viņš viņa nav tiek kad jau šī "
          "šo gada tikai līdz pret vairāk",
    "lt": "ir yra kad su į iš tai kaip už ne bet ar buvo jis ji nuo per savo apie po bus jau tik dėl taip dar kai "
          "kurie kuris metų gali daugiau",
    "sq": "dhe në e të i që për me një nga është nuk do si ka më por u se së në kjo janë duke ky edhe kur pas ishte "
          "kanë mund vetëm ose",
    "sw": "ya na wa kwa ni katika la za cha kuwa hii hiyo wake watu yake huyo lakini kama baada kutoka sana pia hao "
          "yao alisema hata tu",
    "tl": "ang ng sa na mga at ay si ni para ito kay nang may hindi mula siya rin ang kanyang mga isang ayon pa kung "
          "o kanilang",
    "eu": "eta da ez du bat dira izan ere dute baina zen bere egin dela hau hori dago gehiago beste berri duen diren "
          "baino artean ondoren",
    "ru": "и в не на что с по как это из к за от о для а он его же но у так все или было бы при был до она были они "
          "есть ее их который также "
    "только после может если еще во со того которые более чем уже этого когда этот тем под без мы я вы когда году "
    "том между чтобы ему перед которая сказал",
    "uk": "і в не на що з по як це із до за від про для а він його та але у так всі або було б при був вона були "
          "вони є її їх який також "
    "тільки після може якщо ще зі того які більш ніж вже цього коли цей тим під без ми я ви році між щоб йому перед "
    "яка сказав й має бути під час",
    "bg": "и в не на че с по как това от за към до а той но у така или беше са със бяха тя те е й им който също само "
          "след може ако още които "
    "повече вече този под без ние аз вие между да го се ще си през при тези като според една един",
    "sr": "и у је на се да су за од с а ће о из како који што до те не по која које би или није као већ био али само "
          "уз све према бити има била после још код више",
    "be": "і ў не на што з па як гэта да за ад пра для а ён яго але так усе або было б пры быў яна былі яны ёсць яе "
          "іх які таксама толькі пасля можа калі яшчэ",
    "ar": "في من على أن إلى التي عن مع هذا ما هذه الذي كان لا لم بعد كما قد بين كل أو ذلك حيث قال إن خلال وقد غير "
          "عام وفي ومن كانت وهو وهي هو هي لها له يتم عند حتى "
    "أي أنه أنها منذ ولا دون عليه تلك قبل لكن الى فيها ثم ضد",
    "fa": "و در به از که این را با است برای آن یک خود تا کرد بر هم نیز گفت می شود شد او ما اما یا باید وی آنها کند "
          "دارد بود شده های ها سال اگر هر همه دو کرده "
    "پس پیش می‌شود کنند داد بین نمی",
    "ur": "کے کی میں اور سے کا ہے کو نے پر یہ کہ ہیں اس نہیں بھی تھا کر ایک ان تھے وہ لیے جو گئے ہو یا تو گیا گی",
    "hi": "के में है की और को से का ने यह कि पर हैं एक भी नहीं इस हो कर था लिए जो तो ही वह अपने थे गया या साथ बाद उन "
          "किया रहे रहा उनके जब तक कुछ थी होने इसके द्वारा",
    "mr": "आणि आहे या हे की तो ते च्या मध्ये होते नाही आहेत एक तर होता म्हणून ही करण्यात केली असे सांगितले यांनी झाले",
    "ne": "र छ को मा का ले हो लाई यो पनि भएको गरेको छन् गर्न भने थियो तर एक गरी",
    "he": "של את על לא הוא זה עם כי גם היא אל או כל יש אבל היה אם הם מה אני לפי כך כדי זו עד רק בין יותר אחרי אך "
          "הייתה היו לאחר אשר ידי אין",
    "el": "και το να του η της με που την από για τα είναι των ο οι στο θα τον σε δεν τους στην ότι μια στη τη ένα "
          "έχει ως αλλά έχουν κατά τις αυτό ή στις όπως "
    "στα στον μας μετά αν πως ήταν πριν πιο όταν μόνο μου σας ενώ καθώς",
}  # fmt: skip


@lru_cache(maxsize=64)
def words_of(language: str) -> frozenset[str]:
    """The function words of a language (its tag without a script); nothing for one that has no list."""
    return frozenset(FUNCTION_WORDS.get(language, "").split())


@lru_cache(maxsize=64)
def alien_words(language: str) -> frozenset[str]:
    """The function words of all other languages that this one does not have."""
    return frozenset(_languages_of()) - words_of(language)


@lru_cache(maxsize=1)
def _languages_of() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for language in FUNCTION_WORDS:
        for word in words_of(language):
            found.setdefault(word, []).append(language)
    return {word: tuple(languages) for word, languages in found.items()}


def votes(words: Iterable[str]) -> dict[str, int]:
    """How many of the lower-case ``words`` each language counts among its small ones."""
    languages_of = _languages_of()
    counted: dict[str, int] = {}
    for word in words:
        for language in languages_of.get(word, ()):
            counted[language] = counted.get(language, 0) + 1
    return counted
