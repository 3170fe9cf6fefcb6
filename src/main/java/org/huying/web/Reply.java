package org.huying.web;

/** What a controller answers with: a page to draw, or somewhere else to go. */
public sealed interface Reply permits Page, SeeOther {
}
