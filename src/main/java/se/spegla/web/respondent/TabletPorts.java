package se.spegla.web.respondent;

import se.spegla.measurement.Rounds;
import se.spegla.measurement.Units;
import se.spegla.response.Cards;
import se.spegla.response.SealKeys;
import se.spegla.response.StartCodes;
import se.spegla.response.SubmitSheet;
import se.spegla.response.UnitCodes;

/** What the respondent's pages read from and write to. */
public record TabletPorts(
        UnitCodes codes,
        Cards cards,
        Rounds rounds,
        Units units,
        SubmitSheet submit,
        SealKeys seals,
        StartCodes starts) {}
