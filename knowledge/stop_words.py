"""Words that carry no subject of their own, per language. Question words, negations and yes/no verbs are read from the
question elsewhere (`helpdesk.reading`), so they do not need to be searched for."""

from __future__ import annotations

from knowledge.model import Language

_SV = """
alla allt alltså att av bara bli blir blev bland då de dem den denna deras dess det detta dig din dina ditt dock du där
därför efter eftersom egentligen ej eller en er era ert ett fick finns fram från får få för före först ganska gör göra
gjort ha hade han har hem hennes henne hon honom hos hur här i icke ifall igen in inför inga ingen inget innan inom inte
ja jag ju jo just kan kanske kom komma kommer kunde kunna lite man med medan mellan men mer mig min mina mitt mot
mycket måste ned nej ni nog nu när nästan något någon några nånting och också olika om oss på redan rätt sa samma samt
sen sedan ser sig sin sina sitt själv ska skall skulle som så sådan sådana säger säga till tills tror typ under upp ut
utan vad var vara varför varit varje vars vart vem vems vet vi vid vidare vilka vilken vilket vill ville väl är även åt
över nämligen ungefär behöver behövs gäller gälla eh öh ehm liksom asså hej hejsan tack tjena hallå undrar undrade fråga
frågar frågan snälla ringer ringde hjälp veta menar tänkte vore god morgon dag förmiddag eftermiddag vänligen mvh fyfan
va de å oxå också nåt nån nåra nånting sån sånt sånn vår vårt våra oss er år års ens annars någonstans nånstans bra
hejhej tjenare iaf typ ba dan dom mej dej sej inget massa gång ligger står hur dags kolla alls ur vore dock nyss förstår
väldigt jätte exakt precis sak saker grej grejer kring angående ang enligt
""".split()

_EN = """
a about actually after again all also am an and any anybody anyone are as at be because been before being both but by
can cannot could did do does doing done down each else etc even every for from further get gets getting give go goes
going got had has have having he her here hers him his how i if in into is it its just kind know let like ll look lot me
might mine more most much must my need needs needed no nor not now of off ok okay on once one only or other our ours out
over own per please quite re really regarding s same say says she should so some someone something such sure tell than
thank thanks that the their theirs them then there these they thing things think this those through to too under until
up us use ve very want wanted was we well were what when where whether which while who whom whose why will with wonder
wondering would yes yet you your yours hi hello hey morning afternoon question quick ask asking help
according concerning
""".split()

STOP_WORDS: dict[Language, frozenset[str]] = {"sv": frozenset(_SV), "en": frozenset(_EN)}
