"""The words by which a question shows whether it wants a yes or a no."""

from __future__ import annotations

OPENING_VERBS = {
    "sv": frozenset(
        """
ska skall är har får kan måste behöver finns gäller räknas stämmer blir går vill bör skulle omfattas ingår
lämnas används krävs räcker slipper kommer brukar hinner visst rapporterar anmäler skickar lämnar
rapporteras anmäls svarar tar skyddas publiceras sparas vet borde duger funkar fungerar öppnar stänger betyder
innebär väl e ä kostar registreras behandlas ses tas hör loggar syns kräver stannar ändras flyttas tillhör lagras
omfattar betalar varar inkluderas ingick fick brukade hinns spelar vidarebefordras godkänns skickas begärs täcker
sker började slutar nämns saknas saknar listar handlar rekommenderar publicerar rör riskerar räknar ställer gör
raderas hämtar säljer försvinner delar
redovisas uppdateras hjälper bestämmer skiljer erbjuder accepterar godtar bygger bidrar ger ses
upphör bryter behövs beror påverkar ersätter avgör styr ligger står heter säger nämner anger beskriver innehåller
kom fanns gills kvarstår hette skjuts röjer hoppar angav begär registrerar frågar prövar medför leder tillåter
undantar ändras skapar fyller leds står utgör kvitterar hamnar lyder
""".split()
    ),
    "en": frozenset(
        """
is are do does can should must may will has have did shall would could am was were isn aren don doesn shouldn
need might
""".split()
    ),
}
MODALS = frozenset(
    """
ska skall får kan måste behöver är finns gäller räcker har blir bör kostar do does can should must may is are has will
""".split()
)
LEADING = {
    "sv": frozenset("hej hejsan hallå jaha aha så men och jo ja nej ok okej då alltså tack du fast".split()),
    "en": frozenset("hi hello and so but then ok okay well yes no sorry".split()),
}
CONFIRMING = {
    "sv": (
        "stämmer det",
        "stämmer verkligen det",
        "betyder att",
        "betyder det att",
        "innebär det att",
        "är det sant",
        "visst",
        "är det rätt att",
        "är det riktigt",
        "är det korrekt",
        "eller hur",
        "rätt uppfattat",
        "har jag rätt",
        "har jag förstått det rätt",
        "har jag förstått rätt",
        "fattat rätt",
        "fattat det rätt",
    ),
    "en": (
        "does that mean",
        "means that",
        "mean that",
        "is it true",
        "is it correct",
        "is it right that",
        "am i right",
        "correct that",
        "true that",
    ),
}
TAGS = frozenset("ok okej okay rätt right correct va eller yes true sant".split())
"""Words that ask for assent where they end a clause."""
WONDERING = frozenset("undrar undrade fråga frågar frågade veta kolla funderar fundera osäker osäkra".split()) | (
    frozenset("wonder wondering know ask asked check sure unsure asking".split())
)
IF = frozenset(("om", "if"))
TAG_VERBS = frozenset("do does did is are was were can could should must may has have will would".split())
TAG_SUBJECTS = frozenset("i we you they it he she there this that".split())
NO_ASKING_VAL = frozenset(("så", "lika", "hur", "allt", "om"))
LIKEWISE = frozenset(("same", "samma", "likadant"))
VERBLIKE = frozenset("eller när var hur där här efter under över är har för hör vår er mer fler annars".split())
"""Words that end as Swedish verbs do and open no question by themselves."""
ANYBODY = frozenset("anyone anybody någon nån någonting något nåt".split())
CONTRACTED = frozenset((who, "s") for who in ("it", "that", "there", "he", "she", "this"))
SURE = frozenset(("surely", "presumably"))
JOINING = frozenset(("när", "when"))
ALSO_ENDS = frozenset(("do", "does", "did", "need"))
OKAY = frozenset(("ok", "okej", "okay"))
WH = frozenset(
    """
vad vilken vilka vilket hur var vart vem vems när varför varifrån what which how where who whom whose when why
""".split()
)
ASKS_FOR_ANSWER = frozenset("vet veta know".split())
HELPER = frozenset(("du", "ni", "you", "u"))
REQUESTED = frozenset(
    "ge säga berätta hjälpa förklara visa skicka tell give explain help show say send email list".split()
)
SUBJECT = frozenset(
    """
jag vi man ni de det den hon han ett en någon nån ngn du i we you they it she he one the a my our there this those
these anyone anybody someone
""".split()
)
PRONOUN = frozenset(
    "jag vi man ni de det den hon han du som vilket i we you they it she he this that there what which who".split()
)
BEFORE_STATED = PRONOUN | frozenset("nu då så sen sedan idag igår now then".split())
LINKING = frozenset("är har finns blir gäller is are has".split())
NAMED = frozenset(("role", "tumour", "thing", "register"))
NEEDED = frozenset("behövs krävs needs needed required".split())
