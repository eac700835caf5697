/** What every module needs of the frame: errors, time, paging, conversions, layout. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package io.countersign.gateway.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
