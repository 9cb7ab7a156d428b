"""What the reader calls the topics that the analysis tells by their keys."""

from svodka.domain.wording import msgid
from svodka.i18n.catalogue import Catalogue

TOPIC_NAMES = {
    "trade": msgid("Trade"),
    "investment": msgid("Investment"),
    "industry": msgid("Industry"),
    "agriculture": msgid("Agriculture"),
    "energy": msgid("Energy"),
    "water": msgid("Water"),
    "transport_logistics": msgid("Transport and logistics"),
    "digital": msgid("Digital"),
    "culture_humanitarian": msgid("Culture and humanitarian ties"),
    "tourism": msgid("Tourism"),
    "security": msgid("Security"),
    "border": msgid("Border"),
    "education": msgid("Education and science"),
    "health": msgid("Health"),
    "finance": msgid("Finance"),
    "environment": msgid("Environment"),
    "space": msgid("Space"),
    "labour_migration": msgid("Labour migration"),
    "multilateral": msgid("Multilateral cooperation"),
}
"""Msgids of the topics of ``resources/topics.json``."""


def topic_name(key: str, words: Catalogue) -> str:
    """Return the name of a topic; a key we do not know is its own name."""
    return words.tr(TOPIC_NAMES.get(key, key))


FORMAT_NAMES = {
    "talks": msgid("Talks"),
    "working_visit": msgid("Working visit"),
    "official_visit": msgid("Official visit"),
    "phone_call": msgid("Telephone call"),
    "commission_session": msgid("Session of a commission"),
    "on_the_margins": msgid("Talks on the margins of another event"),
    "signing": msgid("Signing ceremony"),
}
"""Msgids of the formats of a meeting in ``resources/topics.json``."""


def format_name(key: str, words: Catalogue) -> str:
    """Return the name of a format of a meeting; a key we do not know is its own name."""
    return words.tr(FORMAT_NAMES.get(key, key))
