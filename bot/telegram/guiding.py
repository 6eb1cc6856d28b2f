"""What the bot says about itself."""

from dataclasses import dataclass

from bot.telegram.incoming import Said
from bot.telegram.outgoing import Response, say
from bot.telegram.rendering import render_text
from bot.wording.channel import ChannelWording


@dataclass(frozen=True, slots=True)
class Guide:
    """Greets and explains."""

    wording: ChannelWording

    async def start(self, said: Said) -> Response:
        """The greeting."""
        return say(said.place, render_text(self.wording.start))

    async def help(self, said: Said) -> Response:
        """How to ask, and how to read an answer."""
        return say(said.place, render_text(self.wording.help))
