package io.countersign.connectors.wechat;

import io.countersign.connectors.CallBudget;
import io.countersign.connectors.Pause;
import io.countersign.connectors.TokenStore;
import io.countersign.connectors.UploadCache;
import java.time.Clock;

/**
 * What the connectors of all accounts share with the rest of the gateway. Keys of the token store begin with
 * {@code wechat:}; the other two know an account by its AppID.
 */
public record WechatPorts(TokenStore tokens, CallBudget budget, UploadCache uploads, Pause pause, Clock clock) {}
