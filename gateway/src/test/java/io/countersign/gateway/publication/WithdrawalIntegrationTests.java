package io.countersign.gateway.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.problem.Refused;
import io.countersign.rules.Clause;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** Taking a post back (R17), and posts that people publish by hand. */
class WithdrawalIntegrationTests extends PublicationScenario {

    @Autowired
    WithdrawPublication withdraw;

    @Autowired
    RecordHandOver handOver;

    @Test
    void onePersonTakesThePostBackAndASecondConfirms() {
        DraftId draft = verified();
        PublicationId id = publication(draft, weibo);
        withdraw.order(id, "时间有误", school.user(team().responsible()));
        drive();
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.WITHDRAWN);
        assertThat(Platforms.WEIBO.followerView(uid)).isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> withdraw.confirm(id, school.user(team().responsible())))
                .satisfies(it -> assertThat(it.refusal().clause()).isEqualTo(Clause.R17));
        withdraw.confirm(id, school.user(team().lead()));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> withdraw.confirm(id, school.user(team().admin())))
                .satisfies(it -> assertThat(it.status()).isEqualTo(HttpStatus.CONFLICT));
    }

    @Test
    void postThatIsGoneAlreadyCountsAsTakenBack() {
        DraftId draft = verified();
        Platforms.WEIBO.deleteByHand(column("platform_post_id", publication(draft, weibo)));
        withdraw.order(publication(draft, weibo), "时间有误", school.user(team().responsible()));
        drive();
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.WITHDRAWN);
    }

    @Test
    void operatorsMayNotWithdrawAndNobodyMayWithoutAReason() {
        PublicationId id = publication(verified(), weibo);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> withdraw.order(id, "时间有误", school.user(team().editor())))
                .satisfies(it -> assertThat(it.status()).isEqualTo(HttpStatus.FORBIDDEN));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> withdraw.order(id, "  ", school.user(team().responsible())));
    }

    @Test
    void accountWithoutTheRightIsHandedOverAndNeverCalled() {
        AccountId byHand = school.handOver(team());
        DraftId draft = signed(byHand);
        drive();
        assertThat(state(draft, byHand)).isEqualTo(PublicationState.HANDED_OVER);
        PublicationId id = publication(draft, byHand);
        assertThat(attempts(id)).isEmpty();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> handOver.published(id, "javascript:alert(1)", school.user(team().editor())));
        handOver.published(id, "https://mp.weixin.qq.com/s/abc", school.user(team().editor()));
        assertThat(state(draft, byHand)).isEqualTo(PublicationState.MATCHED);
        assertThat(column("url", id)).isEqualTo("https://mp.weixin.qq.com/s/abc");
    }

    private DraftId verified() {
        DraftId draft = signed(weibo);
        drive();
        pass(Duration.ofSeconds(3));
        assertThat(state(draft, weibo)).isEqualTo(PublicationState.VERIFIED);
        return draft;
    }
}
