package org.huying.claims;

/** What an administrator did to the settings of claims. */
public enum SettingAct {
    TAG_ADDED, TAG_RETIRED, TAG_TAKEN_BACK, BOUNDS_SET
}
