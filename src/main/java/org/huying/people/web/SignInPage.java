package org.huying.people.web;

import org.huying.web.Page;

/** The way in for those who work here. */
record SignInPage(String next) implements Page {
}
