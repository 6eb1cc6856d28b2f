"""What the bot says in its own words, one module a language.

`bot.wording.channel` names the sentences a chat channel needs; `bot.wording.vi` says them in Vietnamese.
Every sentence is plain text: channels escape and format it.
"""
