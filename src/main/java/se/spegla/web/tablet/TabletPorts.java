package se.spegla.web.tablet;

import se.spegla.access.code.Cards;
import se.spegla.access.code.StartCodes;
import se.spegla.access.code.UnitCodes;
import se.spegla.measurement.Rounds;
import se.spegla.measurement.Units;
import se.spegla.response.LinkKeys;
import se.spegla.response.Responses;
import se.spegla.response.SealKeys;

/** What the respondent's pages read from and write to. */
public record TabletPorts(
        UnitCodes codes, Cards cards, Rounds rounds, Units units, Responses responses, LinkKeys links, SealKeys seals,
        StartCodes starts) {}
