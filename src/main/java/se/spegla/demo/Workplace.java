package se.spegla.demo;

import java.util.List;
import se.spegla.measurement.UnitType;

/** A fictional unit, and how many of its staff were asked in spring and in autumn. */
record Workplace(String name, UnitType type, String area, int headsInSpring, int headsInAutumn) {
    static final Workplace ALMGARDEN = new Workplace("Almgården", UnitType.RESIDENTIAL, "Norr", 38, 36);
    static final Workplace BJORKBACKEN = new Workplace("Björkbacken", UnitType.RESIDENTIAL, "Norr", 24, 22);
    static final Workplace EKLIDEN = new Workplace("Ekliden", UnitType.RESIDENTIAL, "Söder", 19, 19);
    static final Workplace GRANSTIGEN = new Workplace("Granstigen", UnitType.LSS, "Söder", 7, 7);
    static final Workplace HEMTJANST = new Workplace("Hemtjänst Sjösidan", UnitType.HOME_CARE, "Söder", 31, 29);
    static final Workplace VARDCENTRAL = new Workplace("Vårdcentralen Kvarnen", UnitType.PRIMARY_CARE, "Norr", 16, 17);
    static final List<Workplace> ALL = List.of(ALMGARDEN, BJORKBACKEN, EKLIDEN, GRANSTIGEN, HEMTJANST, VARDCENTRAL);
}
