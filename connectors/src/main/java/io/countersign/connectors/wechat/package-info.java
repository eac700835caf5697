/** WeChat official accounts; the only package that imports WxJava. */
@NullMarked
package io.countersign.connectors.wechat;

import org.jspecify.annotations.NullMarked;
