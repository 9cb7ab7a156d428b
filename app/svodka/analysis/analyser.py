"""The analyser: one text in, all its marks out; each reader is fed with what was read before it.

The readers are imported with the first text: the window's process never has one.
"""

from svodka.domain.marks import Marks
from svodka.domain.release import LANGUAGES
from svodka.text.languages import guess_language

VERSION = "1"
"""To be raised with every change that may change a reading; libraries are then read anew."""


class RuleAnalyser:
    """Reads Russian, Kazakh and English; implements :class:`~svodka.domain.ports.Analyser`."""

    version = VERSION

    def analyse(self, text: str, lang: str | None, published: str | None) -> Marks:
        """Return the marks of ``text``; a language that is not known is guessed."""
        from svodka.analysis.entities import read_entities
        from svodka.analysis.figures import read_figures
        from svodka.analysis.meeting import read_meeting
        from svodka.analysis.periods import read_dates
        from svodka.analysis.topics import read_topics

        spoken = lang if lang in LANGUAGES else guess_language(text)
        dates = read_dates(text, spoken, published)
        entities = read_entities(text, spoken)
        figures = read_figures(text, spoken, entities, dates)
        topics = read_topics(text, spoken, entities)
        meeting = read_meeting(text, spoken, published, entities, dates, topics)
        return Marks(spoken, published, entities, dates, figures, meeting, topics)
