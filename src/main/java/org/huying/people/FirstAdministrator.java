package org.huying.people;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An installation that starts empty gets one administrator, whose password is printed once and stored nowhere. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
@ConditionalOnProperty(name = "huying.demo", havingValue = "false", matchIfMissing = true)
class FirstAdministrator implements ApplicationRunner {

    private final Accounts accounts;

    FirstAdministrator(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    @SuppressWarnings("SystemOut")
    public void run(ApplicationArguments arguments) {
        if (accounts.isEmpty()) {
            String password = Secrets.password();
            accounts.put("admin", "管理员", accounts.encode(password),
                    List.of(new Grant(Role.ADMINISTRATOR, "", "")));
            accounts.mustChange("admin");
            System.out.printf("""

                    首位管理员已建立（密码只显示这一次，首次登录后须修改）  First administrator (shown once, change it at first sign-in):
                      账号 account   admin
                      密码 password  %s
                    %n""", password);
        }
    }
}
