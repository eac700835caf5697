package io.countersign.gateway.draft.web;

import io.countersign.gateway.shared.web.Labels;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The words of the writing tool and of its script in the language of the page; the tool itself speaks English. */
@Component
class EditorWords {

    private static final Map<String, String> KEYS = keys();

    private final Labels labels;
    private final JsonMapper json;

    EditorWords(Labels labels, JsonMapper json) {
        this.labels = labels;
        this.json = json;
    }

    /** As a JSON object by the tool's own English words. */
    String json() {
        Map<String, String> words = new LinkedHashMap<>();
        KEYS.forEach((word, key) -> words.put(word, labels.say(key)));
        return json.writeValueAsString(words);
    }

    private static Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("Undo", "draft.tool.undo");
        keys.put("Redo", "draft.tool.redo");
        keys.put("Blocks", "draft.tool.blocks");
        keys.put("Block {0}", "draft.tool.block");
        keys.put("Paragraph", "draft.tool.paragraph");
        keys.put("Heading 2", "draft.tool.heading2");
        keys.put("Heading 3", "draft.tool.heading3");
        keys.put("Bold", "draft.tool.bold");
        keys.put("Italic", "draft.tool.italic");
        keys.put("Underline", "draft.tool.underline");
        keys.put("Text color", "draft.tool.colour");
        keys.put("Background color", "draft.tool.background");
        keys.put("Align left", "draft.tool.left");
        keys.put("Align center", "draft.tool.centre");
        keys.put("Align right", "draft.tool.right");
        keys.put("Bullet list", "draft.tool.bullets");
        keys.put("Numbered list", "draft.tool.numbers");
        keys.put("Blockquote", "draft.tool.quote");
        keys.put("Table", "draft.tool.table");
        keys.put("Insert/edit link", "draft.tool.link");
        keys.put("Insert/edit image", "draft.tool.image");
        keys.put("Horizontal line", "draft.tool.line");
        keys.put("Clear formatting", "draft.tool.clear");
        keys.put("Reveal or hide additional toolbar items", "draft.tool.more");
        keys.put("Rich Text Area", "draft.tool.area");
        keys.put("Source", "draft.tool.source");
        keys.put("Upload", "draft.tool.upload");
        keys.put("General", "draft.tool.general");
        keys.put("Alternative description", "draft.tool.alternative");
        keys.put("Width", "draft.tool.width");
        keys.put("Height", "draft.tool.height");
        keys.put("URL", "draft.tool.url");
        keys.put("Text to display", "draft.tool.text");
        keys.put("Title", "draft.tool.title");
        keys.put("Cancel", "draft.tool.cancel");
        keys.put("Save", "draft.tool.save");
        keys.put("Close", "draft.tool.close");
        return Map.copyOf(keys);
    }
}
