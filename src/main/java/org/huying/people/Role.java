package org.huying.people;

/** What somebody may do, always within a reach. */
public enum Role {
    /** Anybody who speaks up, signed in by phone code or not at all. */
    RESIDENT,
    /** Takes and screens opinions at a station (联络站工作人员). */
    STATION_OFFICER,
    /** Brings opinions from visits (民情联络员). */
    LIAISON_OFFICER,
    /** People's deputy (人大代表). */
    DEPUTY,
    /** An owner who knows a trade and advises one hard project (业主专家); the project's team asks them. */
    EXPERT,
    /** The street committee of the people's congress (人大街道工委). */
    STREET_COMMITTEE,
    /** Somebody in a department that handles matters (承办单位). */
    DEPARTMENT,
    /** The district's standing committee (区人大常委会). */
    DISTRICT_COMMITTEE,
    /** Keeps accounts, settings and imports. */
    ADMINISTRATOR
}
