package dev.avow.core.knowledge;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that tell nothing of what a question is about, however rare they are on a small shelf; those of three letters and more.
 * What is a thing in another language (a hat, a pan, a van) is not among them.
 */
final class FunctionWords {

    private static final Set<String> ALL = Arrays.stream("""
            about after all also and any are back been before but can could did does doing done each ever every everything for
            from get had has have her here him his how its just know like make many may more most much must not now
            one only onto our out over own please said say shall she should show some such take tell than that the their them then there
            these they thing this those too under until upon use very want was way well were what when where which while who whom
            whose why will with word would yes yet you your
            aber alle als also auch auf aus bei bis bitte dann das dass dem den denn der des dich die dies diese dieser dir doch
            dort ein eine einem einen einer eines euch eure für habe haben hier ich ihm ihn ihr ihre immer ist jede jeder jetzt
            kann kein keine können mal man mehr mein meine mich mir mit muss nach nicht noch nur oder ohne schon sehr sein seine
            seit sich sie sind soll über und uns unser unter viel viele vom von vor wann warum was wem wen wenn wer werden wie
            wieder wir wird wohl würde wurde zum zur zwischen
            alors après aussi autre avant avec avez avoir bien cela ces cet cette chez comme comment dans des donc elle elles entre
            est êtes être fait faire ils les leur lui mais même mes moi mon nos notre nous ont oui par pas peut peux plus pour
            pourquoi puis puisje quand que quel quelle quels quelles qui quoi sans ses son sont sous suis sur tes toi tous tout
            toute très trop une vers vos votre vous
            ahora algo algún antes aquí así aún bajo bien cada como cómo con contra cual cuál cuando cuándo cuánto cuánta del desde
            donde dónde dos ella ellas ellos entre era eres esa ese eso esta está están estas este esto estos estoy fue hace hacer
            hasta hay las les los más menos mientras muy nada nos nosotros otra otro para pero poco podría por porque puede puedo qué
            que quien quién ser sin sobre son soy sus también tanto tiene tienen toda todo todos una uno unos usted
            anche ancora avere che chi come con cosa così cui dal dalla dei del della delle dello deve dopo dove ecco essere
            gli hai hanno loro mai mio molto nei nel nella non nostro ogni per perché più poi posso può quale quali quando quanto
            quella quello questa questo sei senza siamo sono sua sue suo sui sul sulla tra tua tuo tutti tutto una uno vostro
            acest această aici atunci avea avem câte când câți care cât ceva cine cum cumva dacă dar din doar după ele este eu
            fără fie fost iar între lor mai mea meu mult nici noi nostru nou nu ori pentru poate pot prea prin sau sunt suntem spre
             toate toți unde unei unui vă vor voi voastră
            antes aqui assim até cada com como da das dela dele dem depois dos ela elas ele eles em então era essa esse esta está
            este eu foi fora há isso isto já lhe mais mas me mesmo meu minha muito na nas nem nos nossa nosso num não onde ou para
            pela pelo per pode porque posso qual quando quanto que quem se sem ser seu sua são também tem ter tudo uma você
            aan als bij dan dat deze die dit een geen haar heb hebben heeft het hier hij hoe hun ik in is ja jij jou jouw
            kan kunnen maar mag meer met mij mijn moet naar niet nog nu of om onder ons onze ook op over tot uit veel voor waar
            waarom wanneer was wat welke wie wij wil worden wordt zal ze zelf zich zij zijn zo zou
            ale albo bardzo bez być był była było będzie czy dla dlaczego dzisiaj gdy gdzie ich jak jaka jakie jaki jego jej jest
            jestem jeszcze już kiedy kto która które który lub mam mają mnie moje może można nad nam nas nasz nie niż oraz pani
             przed przez przy się są tak także tam tego ten też to tylko tym tych wam was wasz więc wszystko
            """.split("\\s+", -1))
            .filter(word -> word.length() > 2)
            .collect(Collectors.toUnmodifiableSet());

    private FunctionWords() {}

    static boolean holds(String word) {
        return ALL.contains(word);
    }
}
