"""Which person a question asks for: by name, by role, by signature, or by what was done."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from bot.data_files import read_table
from bot.evidence.candidates import Candidate
from bot.evidence.own_documents import own_keys
from bot.evidence.rows import Found, rows_of
from bot.evidence.terms import folded_syllables, matching_form, topic_terms
from bot.library import Library
from bot.question import Question
from bot.understanding.frame import years_in
from bot.understanding.places import provinces_in, provinces_named, without_provinces
from corpus.abbreviations import spell_out
from corpus.patterns import pattern
from corpus.people.roles import role_words
from corpus.person import AUTHOR, Person
from corpus.syllables import canonical, syllables

Named = Found[Person]

_OFFICE = pattern("statement_wording.toml", "tasks", "office_named")
_DEPUTY = re.compile(r"(?<!\w)phó trưởng (?=(?:ban|đoàn|phòng|khoa|tiểu ban)(?!\w))")
"""A deputy is called by either name: "Phó Trưởng ban", "Phó ban"."""

_OF_BODY = re.compile(r"(?:trưởng|phó)\s+(?:tiểu ban|ban|đoàn)|tổ trưởng|tổ phó")
"""Roles in bodies set up for one purpose, which the text around the role tells."""

_EVENT = re.compile(
    r"(?<!\w)(?:hội nghị|hội thảo|cuộc họp|buổi họp|phiên họp|buổi làm việc|buổi lễ|cuộc|buổi|lễ|họp|"
    r"giao ban|này|đó)(?!\w)"
)
_BELOW_PROVINCE = re.compile(r"(?i)(?<!\w)(?:huyện|quận|xã(?! hội)|phường|thị trấn|thị xã|thôn)(?!\w)")


def find_people(library: Library, candidates: Sequence[Candidate]) -> list[Named]:
    """The people of the candidates' documents, those of the best one first."""
    return rows_of(library, candidates, library.people_of, lambda person: person.cite)


def asks(question: Question, kind: str) -> bool:
    """Whether a question asks for a person in one of the ways of ``person_cues.toml``."""
    lowered = question.text.lower()
    return any(cue.search(lowered) for cue in _cues()[kind])


def deed(question: Question) -> str | None:
    """What the person did who is asked for: "chủ trì", "trao"."""
    found = (cue.search(question.text.lower()) for cue in _cues()["did"])
    return next((match["deed"] for match in found if match and "deed" in match.re.groupindex), None)


def is_told(question: Question, kind: str) -> bool:
    """Whether a question says more than that it asks for a person, such as of which document."""
    text = question.text.lower()
    for cue in _cues()[kind]:
        text = cue.sub(" ", text)
    return bool(topic_terms(text))


def says_more(question: Question) -> bool:
    """Whether a question says more of a deed than at what kind of event: "hội nghị ai chủ trì"."""
    said = _EVENT.sub(" ", question.text.lower()).replace(deed(question) or "", " ")
    return bool(topic_terms(said))


def named_in(question: Question, people: Iterable[Named]) -> list[Named]:
    """The people whom the question names, with their roles."""
    said = f" {' '.join(folded_syllables(question.text))} "
    return [
        each
        for each in people
        if each.item.role not in (None, AUTHOR) and f" {_folded(each.item.name)} " in said
    ]


def signatories(question: Question, people: Iterable[Named]) -> list[Named]:
    """Who signed, or else wrote, the documents that the question names; or any, where it names none."""
    asked = set(question.frame.directives)
    signed = [each for each in people if _stands_alone(each)]
    written = [each for each in signed if each.item.role == AUTHOR]
    if not re.search(r"\bký\b", question.text.lower()):
        signed = written
    if asked:
        signed = [each for each in signed if asked & own_keys(each.document)]
    return signed


@dataclass(frozen=True, slots=True)
class RoleAsked:
    """A role with its office, and the topic terms of what else the question says: at which meeting."""

    words: str
    besides: frozenset[str]


def role_asked(question: Question) -> RoleAsked | None:
    """The role whose holder is asked for: "Ai là Giám đốc Sở Y tế?"."""
    lowered = question.text.lower()
    for cue in _cues()["held"]:
        if match := cue.search(lowered):
            words = _plain(match["role"])
            role = _role().search(words)
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


def in_years(question: Question, found: Iterable[Named]) -> list[Named]:
    """The people of documents that tell of a year asked for."""
    asked = question.frame.years
    return [each for each in found if not asked or _years(each) & asked]


def says_role(text: str, role: str) -> bool:
    """Whether a text names a role with the words of its office."""
    asked = _role().match(role)
    if asked is None or asked[0] not in [match[0] for match in _role().finditer(_plain(text))]:
        return False
    return set(_terms(role[asked.end() :])) <= set(_terms(text))


def names_office(text: str) -> bool:
    """Whether a text names an office that may act, such as "Sở Y tế"."""
    return bool(_OFFICE.search(text))


def acting(
    told: Sequence[Candidate], people: Sequence[Named], done: str | None = None
) -> list[tuple[Candidate, list[Named]]]:
    """The statements that name people of their documents, with these; ``done`` is what they must tell too."""
    found: list[tuple[Candidate, list[Named]]] = []
    for each in told:
        version = each.document.version_id
        here = [p for p in people if p.stored.version_id == version and p.item.name in each.text]
        if here and (done is None or done in each.text.lower()):
            found.append((each, here))
    return found


def office_present(question: Question) -> frozenset[str]:
    """The terms of the office of whose people a question asks who came: "phía Sở của tỉnh thì ai dự"."""
    found = (cue.search(question.text.lower()) for cue in _cues()["present"])
    match = next((each for each in found if each), None)
    terms = frozenset(_terms(without_provinces(match["office"]))) if match else frozenset()
    return terms - {"tinh"} or terms


def of_office(office: frozenset[str], people: Iterable[Named]) -> list[Named]:
    """The people whose role names an office."""
    return [each for each in people if office <= set(_terms(each.item.role or ""))]


def called(assigner: str, version: int, people: Iterable[Named]) -> list[Named]:
    """The people of a document whom it calls by name or role: "đồng chí Phó Chủ tịch yêu cầu"."""
    role = _role().search(_plain(assigner))
    own = [each for each in people if each.stored.version_id == version and each.item.role]
    by_name = [each for each in own if each.item.name in assigner]
    return by_name or [each for each in own if role and role[0] in _roles_of(each)]


def _stands_alone(found: Named) -> bool:
    """Whether a name fills its line, as signatures and bylines do."""
    return found.item.role == AUTHOR or found.text.endswith(f"\n{found.item.name}")


def _holds(found: Named, role: str) -> bool:
    asked = _role().match(role)
    if asked is None or asked[0] not in _roles_of(found):
        return False
    office = set(_terms(without_provinces(role[asked.end() :])))
    known = found.document.metadata
    own = f"{found.item.role}\n{found.text}\n{known.issuer or ''}"
    if _is_short(found.item.role or "", asked[0], office) and not _stands_alone(found):
        own += f"\n{found.candidate.context}"
    if not _BELOW_PROVINCE.search(found.item.role or ""):
        # An office without a level is the province's: "Giám đốc Sở Y tế".
        office.discard("tinh")
    return office <= set(_terms(own))


def _is_there(found: Named, provinces: frozenset[str]) -> bool:
    """Whether a role is held in one of the provinces: by its own words, or else by its document's place."""
    if not provinces:
        return True
    own = found.document.metadata.place
    named = provinces_in(found.text) or ({own} if own else set(provinces_named(found.candidate.context)))
    return not provinces.isdisjoint(named)


def _years(found: Named) -> frozenset[int]:
    """The years of which a document tells who holds a role: its own, or else the latest that it names."""
    known = found.document.metadata
    own = years_in(f"{known.title or ''}\n{found.candidate.text}".lower())
    if known.issued_on:
        return own | {known.issued_on.year}
    text = found.library.text_of(found.stored.version_id)
    return own or frozenset(sorted(years_in(text.lower()))[-1:])


def _is_short(roles: str, role: str, office: set[str]) -> bool:
    """Whether a role stands without its office, which its surroundings tell then.

    One in a body such as a steering committee may leave out what that is for: "Trưởng Ban Chỉ đạo".
    """
    for each in map(_plain, roles.split(",")):
        if each == role:
            return True
        if _OF_BODY.match(each) and each.startswith(role) and set(_terms(each[len(role) :])) <= office:
            return True
    return False


def _roles_of(found: Named) -> list[str]:
    return [match[0] for match in _role().finditer(_plain(found.item.role or ""))]


def _before_stop(role: str) -> str:
    for cue in _cues()["after_role"]:
        role = cue.sub("", role)
    return role


def _terms(words: str) -> list[str]:
    return [term for term in folded_syllables(spell_out(words)) if term not in {"cua", "va", "la"}]


def _folded(words: str) -> str:
    return " ".join(matching_form(syllable) for syllable in syllables(words))


def _plain(words: str) -> str:
    """Words in small letters, abbreviations spelled out, one spelling for each, commas kept."""
    parts = spell_out(words).split(",")
    plain = ", ".join(" ".join(canonical(each) for each in syllables(part)) for part in parts)
    return _DEPUTY.sub("phó ", plain)


@cache
def _role() -> re.Pattern[str]:
    words = sorted({_plain(role) for role in role_words()}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")


@cache
def _cues() -> dict[str, list[re.Pattern[str]]]:
    return {kind: [re.compile(cue) for cue in cues] for kind, cues in read_table("person_cues.toml").items()}
