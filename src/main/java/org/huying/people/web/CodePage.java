package org.huying.people.web;

import org.huying.web.Page;

/** Asks for the code just sent. */
record CodePage(String phone, String next) implements Page {
}
