package org.huying.vault;

/** Who somebody is: only what they gave, empty where they gave nothing. Never printed, never logged. */
public record Identity(String name, String phone, String address) {

    public static final Identity NONE = new Identity("", "", "");

    public boolean isEmpty() {
        return name.isBlank() && phone.isBlank() && address.isBlank();
    }

    @Override
    public String toString() {
        return "Identity[…]";
    }
}
