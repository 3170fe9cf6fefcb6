package org.huying.opinions;

/** What is proposed from past cases. */
public enum HintAbout {
    CATEGORY, DEPARTMENT
}
