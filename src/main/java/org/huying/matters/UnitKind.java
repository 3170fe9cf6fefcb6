package org.huying.matters;

/** Whose answers residents rate. */
public enum UnitKind {
    DEPARTMENT, STATION, STREET, DEPUTY
}
