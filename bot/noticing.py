"""What a reader has to know of documents that are cited and are not what they were."""

from bot.answer import Answer, Citation
from bot.wording.channel import ChannelWording


def deeds(citation: Citation, wording: ChannelWording) -> list[str]:
    """What newer documents have done to the one that is cited."""
    return [wording.amended[each.relation].format(newer=each.newer) for each in citation.amended_by]


def notices(answer: Answer, wording: ChannelWording) -> list[str]:
    """One line for each such document and deed."""
    lines = [
        wording.notice.format(document=citation.number or citation.title, deed=deed)
        for citation in answer.citations
        for deed in deeds(citation, wording)
    ]
    return list(dict.fromkeys(lines))
