package org.huying.demo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the demonstration is and how to sign in as each role. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnProperty("huying.demo")
class Welcome implements ApplicationRunner {

    /** The phone with which an owner expert of the demonstration signs in. */
    static final String EXPERT = "13900000011";

    private final Environment environment;

    Welcome(Environment environment) {
        this.environment = environment;
    }

    @Override
    @SuppressWarnings("SystemOut")
    public void run(ApplicationArguments arguments) {
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            System.out.printf("""

                    呼应演示区已就绪  The demonstration is ready:  http://localhost:%s/
                      密码 password（所有演示账号 for all）: %s
                      联络站工作人员 station officer     so-xh-02
                      民情联络员     liaison officer     l01
                      人大代表       deputy              d01
                      人大街道工委   street committee    sc-xh
                      承办单位       department          h-dcg
                      区人大常委会   district committee  dc-1
                      管理员         administrator       admin
                      居民           resident            任意手机号，验证码见 any mobile number; the code is at /demo/phone
                      业主专家       owner expert        手机号 mobile number %s，验证码同上 code as above
                      投票           voting              d01 登录后点“投票”，主持人 chair: sc-xh，监票人口令 scrutineer: %s
                    %n""", port, DemoRegister.PASSWORD, EXPERT, DemoRegister.PASSWORD);
        }
    }
}
