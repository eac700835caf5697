/** Cases: posts with no release behind them and posts that are not what was signed, until somebody decides (6.4, 6.7). */
@ApplicationModule(allowedDependencies = {"shared", "organisation", "access", "registry", "draft", "publication"})
@NullMarked
package io.countersign.gateway.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
