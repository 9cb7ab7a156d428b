"""What the parties undertake, and by when."""

from svodka.analysis.meeting.cues import cues, is_deadline
from svodka.analysis.meeting.placed import inside
from svodka.analysis.meeting.report import Report
from svodka.domain.marks import Commitment, DateMention, EntityType, Mention
from svodka.domain.spans import Span


def read_commitments(
    text: str,
    lang: str,
    report: Report,
    parties: tuple[str, ...],
    mentions: tuple[Mention, ...],
    dates: tuple[DateMention, ...],
    published: str | None,
) -> tuple[Commitment, ...]:
    """Return the sentences in which the parties promise, agree or are ready to do something."""
    words = cues(lang)
    found: list[Commitment] = []
    for sentence in report.sentences:
        cue = words.commits.search(report.low, sentence.start, sentence.end)
        if cue is None:
            continue
        who = _who(lang, sentence, cue.start(), parties, mentions)
        number = len(found) + 1
        found.append(
            Commitment(
                f"c{number:02}",
                sentence,
                sentence.of(text),
                who,
                _what(text, lang, sentence, cue.start(), cue.end()),
                _deadline(text, lang, sentence, dates, published),
            )
        )
    return tuple(found)


def _who(
    lang: str,
    sentence: Span,
    cue: int,
    parties: tuple[str, ...],
    mentions: tuple[Mention, ...],
) -> tuple[str, ...]:
    """Return those named before the verb, else all: «стороны», «достигнута договорённость».

    In Kazakh the verb stands last, and what is named with a case ending is no subject.
    """
    subject = Span(sentence.start, cue)
    named = {
        mention.iso or mention.country
        for mention in inside(mentions, subject)
        if (lang != "kk" or mention.text == mention.canonical)
        and (mention.iso or mention.type in (EntityType.POST, EntityType.PERSON, EntityType.ORG))
    }
    return tuple(party for party in parties if party in named) or parties


def _what(text: str, lang: str, sentence: Span, start: int, end: int) -> str:
    """Return what is undertaken: what follows the verb, in Kazakh what precedes it."""
    stretch = Span(sentence.start, start) if lang == "kk" else Span(end, sentence.end)
    return " ".join(stretch.of(text).split()).strip(" .;:–—-«»") or sentence.of(text)


def _deadline(
    text: str,
    lang: str,
    sentence: Span,
    dates: tuple[DateMention, ...],
    published: str | None,
) -> str | None:
    """Return the end of a period that lies ahead, or that the text names as the last day."""
    for mention in inside(dates, sentence):
        if mention.period is None:
            continue
        end = mention.period.end
        if _is_ahead(end, published) or is_deadline(text, lang, mention):
            return end
    return None


def _is_ahead(end: str, published: str | None) -> bool:
    return published is not None and end > published[: len(end)]
