package io.countersign.trial;

import io.countersign.gateway.access.DemoSignIns;
import java.util.List;

/** The demo roles as the sign-in page lists them. */
final class DemoRoles implements DemoSignIns {

    private static final List<DemoSignIn> ALL = List.of(
            one("editor", "林晓", "编辑 · 信息工程学院"),
            one("reviewer1", "王敏", "初审 · 信息工程学院"),
            one("reviewer2", "陈立", "复审、内容审核负责人"),
            one("reviewer3", "张卫国", "终审、第一责任人"),
            one("unitadmin", "李静", "单位新媒体管理员"),
            one("registrar", "孙萍", "备案管理员 · 宣传部"),
            one("inspector", "马骏", "年检员 · 宣传部"),
            one("propaganda", "黄建平", "宣传部负责人"),
            one("leader", "赵明远", "主管校领导"),
            one("auditor", "钱正", "监督审计"),
            one("sysadmin", "许诺", "系统管理员"),
            one("editor2", "吴桐", "编辑 · 外国语学院"),
            one("reviewer4", "何文", "初审 · 外国语学院"));

    static final List<String> USERNAMES = ALL.stream().map(DemoSignIn::username).toList();

    private static DemoSignIn one(String username, String name, String role) {
        return new DemoSignIn(username, DemoSchool.PASSWORD, name, role);
    }

    @Override
    public List<DemoSignIn> all() {
        return ALL;
    }
}
