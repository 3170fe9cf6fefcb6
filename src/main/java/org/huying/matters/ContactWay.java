package org.huying.matters;

/** How a department met the person or the deputy before it replied; face to face counts for the rate 面商率. */
public enum ContactWay {
    FACE_TO_FACE, PHONE, WRITTEN
}
