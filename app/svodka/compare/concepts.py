"""What releases speak of, told alike in Russian, Kazakh and English.

Two reports call one thing by two names («товарооборот», «взаимная торговля») or in two languages.
A word belongs to a concept by its beginning, which leaves its endings out of account; the longest
beginning that fits decides.
"""

from functools import cache

_TABLE = """
trade       торговл торгов товарооборот | сауда саудасы айналым | trade turnover
export      экспорт поставк вывоз | экспорт жеткіз | export suppl deliver
import      импорт ввоз | импорт | import
invest      инвест капиталовлож | инвест | invest
industry    промышл индустр обрабатыв | өнеркәсіп индустр өнеркәсіб | industr manufactur
farming     сельск сельхоз апк агро | ауыл аөк агро | agricult farm agro agri
grain       зерн пшениц | астық бидай | grain wheat
flour       мук мука муки муку | ұн ұны | flour
energy      энерг электроэнерг | энерг электр | energ electric power
oil         нефт | мұнай | oil petrol
gas         газ газа газов | газ газды | gas
water       вод водн водохоз полив орош | су суы сумен суару | water irrigat
river       рек реки речн | өзен | river
transport   транспорт перевоз | көлік тасымал | transport carri freight
rail        железн рельс | теміржол темір | rail
transit     транзит | транзит | transit
logistics   логист | логист | logist
border      границ погран | шекара | border
customs     тамож | кеден | custom
tourism     турист туризм | турист туризм | touris
flight      рейс авиа | рейс әуе ұшу | flight air
plant       завод фабрик комбинат | зауыт фабрика | plant factory mill
project     проект | жоба | project
joint       совместн | бірлес біріккен | joint
culture     культур гуманитар | мәдени гуманитар | cultur humanitar
education   образован студент вуз стипенд | білім студент шәкіртақы | educat student scholarship
health      здравоохр медицин больниц | денсаулық медицина аурухана | health medic hospital
digital     цифр | цифр | digital
visit       визит | сапар | visit
talks       переговор встреч | келіссөз кездес | talk meet negotiat
signing     подпис | қолқойы | sign
agreement   соглашен договор меморандум | келісім шарт меморандум | agreement memorandum treaty
increase    увелич вырос нараст прирост рост | артты өсті өсім өсіп ұлғай | increas grew growth rose
decrease    сниз сократ упал уменьш | азай төменде кеміді | decreas fell declin drop
enterprise  предприят компан | кәсіпорын компания | enterpris compan ventur
job         рабоч занят | жұмыс | job employ
product     продукц товар | өнім тауар | product goods
season      сезон | маусым | season
harvest     урожай урожа | егін өнімділ | harvest crop
summit      саммит заседан совет | саммит отырыс кеңес | summit council session
construct   строит постро | құрылыс салын | construct build built
"""


MOVEMENTS = frozenset({"increase", "decrease"})
"""The concepts that say which way something went, and not what."""

_LONGEST = 14
_SHORT = 3
"""A beginning of so few letters stands for short forms only: «газ», «газа», not «газета»."""


def concept(word: str) -> str | None:
    """Return the concept of a lower-case word with е for ё, if it has one."""
    beginnings = _beginnings()
    for length in range(min(len(word), _LONGEST), 1, -1):
        found = beginnings.get(word[:length])
        if found is not None and (length > _SHORT or len(word) - length <= _SHORT):
            return found
    return None


@cache
def _beginnings() -> dict[str, str]:
    table: dict[str, str] = {}
    for row in _TABLE.strip().splitlines():
        name, *words = row.replace("|", " ").split()
        table |= dict.fromkeys(words, name)
    return table
