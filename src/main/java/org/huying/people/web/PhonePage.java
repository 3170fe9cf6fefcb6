package org.huying.people.web;

import org.huying.web.Page;

/** Asks a resident for a phone number. */
record PhonePage(String next) implements Page {
}
