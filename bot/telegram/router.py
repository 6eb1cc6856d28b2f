"""Which part of the channel deals with what came in."""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass, field

from bot.telegram.incoming import Incoming, Pressed, Said, Searched
from bot.telegram.outgoing import Response, say
from bot.telegram.rendering import render_text
from bot.wording.channel import ChannelWording

OnSaid = Callable[[Said], Awaitable[Response]]
OnPressed = Callable[[Pressed, str], Awaitable[Response]]
"""Takes what stands behind the first colon of a button's data."""
OnFile = Callable[[Said], Awaitable[Response | None]]
OnSearched = Callable[[Searched], Awaitable[Response]]


@dataclass
class Router:
    """Parts of the channel by the command, the button or the message they deal with.

    Attributes:
        wording: The bot's own words.
        ask: Answers a message.
        room: Is held while a question is answered, so that no more are begun than can be worked on.
        search: Answers an inline query.
        receive: Takes a file, or nothing where it is not for that person to send one.
        commands: By name.
        buttons: By what their data begins with, up to a colon.
        slow: The commands and buttons that take the time of a question, or must wait for those before them.
    """

    wording: ChannelWording
    ask: OnSaid
    room: AbstractAsyncContextManager[object]
    search: OnSearched | None = None
    receive: OnFile | None = None
    commands: Mapping[str, OnSaid] = field(default_factory=dict)
    buttons: Mapping[str, OnPressed] = field(default_factory=dict)
    slow: frozenset[str] = frozenset()
    _albums: dict[int, str] = field(default_factory=dict)

    def takes_time(self, incoming: Incoming) -> bool:
        """Whether it waits in the line of questions."""
        match incoming:
            case Said(command=None, text=text):
                return text is not None
            case Said(command=command):
                return command in self.slow
            case Pressed(data=data):
                return data.partition(":")[0] in self.slow
        return False

    def room_for(self, incoming: Incoming) -> AbstractAsyncContextManager[object]:
        """What to hold while it is dealt with."""
        return self.room if self.takes_time(incoming) else nullcontext()

    async def respond(self, incoming: Incoming) -> Response:
        """Deal with it; whatever it raises is met with another try."""
        match incoming:
            case Pressed():
                return await self._press(incoming)
            case Searched():
                return await self.search(incoming) if self.search else Response()
        if incoming.command is not None:
            return await self._command(incoming)
        return await self._wordless(incoming) if incoming.text is None else await self.ask(incoming)

    def apologise(self, incoming: Incoming) -> Response:
        """What is said when it failed each time."""
        match incoming:
            case Said():
                return say(incoming.place, render_text(self.wording.failed))
            case Pressed():
                return Response(toast=self.wording.failed)
        return Response()

    async def _press(self, pressed: Pressed) -> Response:
        kind, _, rest = pressed.data.partition(":")
        button = self.buttons.get(kind)
        return await button(pressed, rest) if button else Response()

    async def _command(self, said: Said) -> Response:
        command = self.commands.get(said.command or "")
        if command is not None:
            return await command(said)
        # in a group it may be meant for another bot
        return (
            say(said.place, render_text(self.wording.unknown_command)) if said.place.private else Response()
        )

    async def _wordless(self, said: Said) -> Response:
        taken = await self.receive(said) if self.receive and said.file else None
        return self._decline(said) if taken is None else taken

    def _decline(self, said: Said) -> Response:
        if said.album is not None:
            if self._albums.get(said.place.chat) == said.album:
                return Response()  # an album comes as one message a picture; it needs one reply
            self._albums[said.place.chat] = said.album
        declined = self.wording.no_files if said.file else self.wording.text_only
        return say(said.place, render_text(declined))
