package org.huying.matters;

/** 满意, 基本满意, 不满意. */
public enum Grade {
    SATISFIED, BASICALLY, DISSATISFIED
}
