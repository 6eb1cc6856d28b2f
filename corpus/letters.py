"""The letters of Vietnamese by case, as bodies of regular-expression character classes.

Ranges will not do: from U+1EA0 on, capitals and small letters alternate ("Ạạ Ảả"), so that ``À-Ỹ``
and ``à-ỹ`` each hold most letters of the other case. Meant for text in NFC.
"""

UPPER = "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬBCDĐEÈÉẺẼẸÊỀẾỂỄỆFGHIÌÍỈĨỊJKLMNOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢPQRSTUÙÚỦŨỤƯỪỨỬỮỰVWXYỲÝỶỸỴZ"
LOWER = UPPER.lower()
