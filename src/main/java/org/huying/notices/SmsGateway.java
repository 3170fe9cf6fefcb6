package org.huying.notices;

/** The way to a telephone. A real gateway in operation, a catcher in development and demonstration. */
public interface SmsGateway {

    /** Sends the text, or throws; what was not sent is tried again. */
    void send(String phone, String text);
}
