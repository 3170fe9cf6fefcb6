package org.huying.matters.figures;

/** Whose answers residents rate. */
public enum UnitKind {
    DEPARTMENT, STATION, STREET, DEPUTY
}
