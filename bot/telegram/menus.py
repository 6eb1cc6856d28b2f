"""The menus of commands: for private chats, for groups, for whoever has a role, in two languages."""

from collections.abc import Iterable, Mapping, Sequence

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import TelegramError

from bot.people import Role
from bot.telegram.logs import log_failure
from bot.wording import en
from bot.wording.channel import Command
from bot.wording.service import ServiceWording

Menu = tuple[BotCommandScope, str | None, Sequence[Command]]


async def show_menus(bot: Bot, words: ServiceWording, people: Mapping[Role, Iterable[int]]) -> None:
    """Set all menus; one that is missing or old stops nobody from asking."""
    for scope, language, commands in _menus(words, people):
        shown = [BotCommand(command.name, command.description) for command in commands]
        try:
            await bot.set_my_commands(shown, scope, language)
        except TelegramError as error:
            log_failure("menu_not_set", error)


def _menus(words: ServiceWording, people: Mapping[Role, Iterable[int]]) -> list[Menu]:
    everybody: list[Menu] = [
        (BotCommandScopeDefault(), None, words.menu),
        (BotCommandScopeDefault(), "en", en.MENU),
        (BotCommandScopeAllGroupChats(), None, words.group_menu),
        (BotCommandScopeAllGroupChats(), "en", en.GROUP_MENU),
    ]
    added = {Role.ADMINISTRATOR: words.administrator_menu, Role.AUDITOR: words.auditor_menu}
    return everybody + [
        (BotCommandScopeChat(person), None, (*words.menu, *added[role]))
        for role, persons in people.items()
        for person in persons
    ]
