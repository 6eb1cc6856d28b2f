"""Whose role a question asks for, and who holds it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.evidence.people import Named, stands_alone
from bot.evidence.person_cues import cues
from bot.evidence.role_words import plain_role, role_pattern, roles_in, terms_of
from bot.evidence.terms import folded_syllables, topic_terms
from bot.question import Question
from bot.understanding.places import provinces_in, provinces_named, without_provinces

_OF_BODY = re.compile(r"(?:trưởng|phó)\s+(?:tiểu ban|ban|đoàn)|tổ trưởng|tổ phó")
"""Roles in bodies set up for one purpose, which the text around the role tells."""

_BELOW_PROVINCE = re.compile(r"(?i)(?<!\w)(?:huyện|quận|xã(?! hội)|phường|thị trấn|thị xã|thôn)(?!\w)")


@dataclass(frozen=True, slots=True)
class RoleAsked:
    """A role with its office, and the topic terms of what else the question says: at which meeting."""

    words: str
    besides: frozenset[str]


def role_asked(question: Question) -> RoleAsked | None:
    """The role whose holder is asked for: "Ai là Giám đốc Sở Y tế?"."""
    lowered = question.text.lower()
    for cue in cues()["held"]:
        if match := cue.search(lowered):
            words = plain_role(match["role"])
            role = role_pattern().search(words)
            if role is not None:
                office = _before_stop(words[role.start() :])
                rest = words[: role.start()] + words[role.start() + len(office) :]
                return RoleAsked(office, frozenset(topic_terms(rest)))
    return None


def holders(question: Question, role: RoleAsked, people: Iterable[Named]) -> list[Named]:
    """The people who hold a role: the same words for it, of the office and the province named with it.

    First those of whom the statement that names them tells most of what else the question says.
    """
    held = (
        each
        for each in people
        if each.item.role and _holds(each, role.words) and _is_there(each, question.frame.provinces)
    )
    return sorted(held, key=lambda each: -len(role.besides & set(folded_syllables(_line_of(each)))))


def _line_of(found: Named) -> str:
    """The line of its document that names a person."""
    text, span = found.library.text_of(found.stored.version_id), found.item.cite
    stop = text.find("\n", span.end)
    return text[text.rfind("\n", 0, span.start) + 1 : len(text) if stop < 0 else stop]


def _holds(found: Named, role: str) -> bool:
    asked = role_pattern().match(role)
    if asked is None or asked[0] not in roles_in(found.item.role or ""):
        return False
    office = set(terms_of(without_provinces(role[asked.end() :])))
    known = found.document.metadata
    own = f"{found.item.role}\n{found.text}\n{known.issuer or ''}"
    if _is_short(found.item.role or "", asked[0], office) and not stands_alone(found):
        own += f"\n{found.candidate.context}"
    if not _BELOW_PROVINCE.search(found.item.role or ""):
        # An office without a level is the province's: "Giám đốc Sở Y tế".
        office.discard("tinh")
    return office <= set(terms_of(own))


def _is_there(found: Named, provinces: frozenset[str]) -> bool:
    """Whether a role is held in one of the provinces: by its own words, or else by its document's place."""
    if not provinces:
        return True
    own = found.document.metadata.place
    named = provinces_in(found.text) or ({own} if own else set(provinces_named(found.candidate.context)))
    return not provinces.isdisjoint(named)


def _is_short(roles: str, role: str, office: set[str]) -> bool:
    """Whether a role stands without its office, which its surroundings tell then.

    One in a body such as a steering committee may leave out what that is for: "Trưởng Ban Chỉ đạo".
    """
    for each in map(plain_role, roles.split(",")):
        if each == role:
            return True
        if _OF_BODY.match(each) and each.startswith(role) and set(terms_of(each[len(role) :])) <= office:
            return True
    return False


def _before_stop(role: str) -> str:
    for cue in cues()["after_role"]:
        role = cue.sub("", role)
    return role
