package io.countersign.connectors.wechat;

import io.countersign.connectors.CallBudget;
import io.countersign.connectors.Pause;
import io.countersign.connectors.TokenStore;
import io.countersign.connectors.UploadCache;
import java.time.Clock;

/**
 * What the connectors of all accounts share with the rest of the gateway. Keys of the token store begin with
 * {@code wechat:}; budget and upload cache know an account by its AppID. Paths of the budget are the platform's, for
 * instance {@code /cgi-bin/freepublish/get}; uploads, draft/add, submit and delete count as publishing, the rest as reads.
 */
public record WechatPorts(TokenStore tokens, CallBudget budget, UploadCache uploads, Pause pause, Clock clock) {}
