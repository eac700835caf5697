package io.countersign.gateway.draft.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.MediaLibrary;
import io.countersign.gateway.shared.problem.FieldFault;
import io.countersign.gateway.shared.problem.InvalidInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Keeps the pictures that come with the form itself, where no script sent them before. */
@Component
class FormPictures {

    private final MediaLibrary library;

    FormPictures(MediaLibrary library) {
        this.library = library;
    }

    DraftForm keep(DraftForm form, CurrentUser user) {
        return form.with(
                keep("coverFile", form.coverFile(), user),
                form.weiboFile() == null
                        ? List.of()
                        : form.weiboFile().stream()
                                .flatMap(it -> Optional.ofNullable(keep("weiboFile", it, user)).stream())
                                .toList(),
                keep("bodyFile", form.bodyFile(), user));
    }

    private @Nullable String keep(String field, @Nullable MultipartFile file, CurrentUser user) {
        if (file == null || file.isEmpty()) return null;
        try {
            return library.keep(file.getBytes(), user.person()).id().toString();
        } catch (InvalidInput e) {
            FieldFault fault = e.faults().get(0);
            throw new InvalidInput(field, fault.code(), fault.facts().toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
