package io.countersign.rules.screening;

import com.github.houbb.sensitive.word.bs.SensitiveWordBs;
import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ahocorasick.trie.Trie;

/** What a school would otherwise take, each built from the same words. */
final class Contenders {

    private Contenders() {}

    static AhoCorasickDoubleArrayTrie<String> hankcs(List<String> words) {
        Map<String, String> entries =
                words.stream().collect(Collectors.toMap(Function.identity(), Function.identity(), (a, b) -> a, TreeMap::new));
        AhoCorasickDoubleArrayTrie<String> trie = new AhoCorasickDoubleArrayTrie<>();
        trie.build(entries);
        return trie;
    }

    static Trie ahocorasick(List<String> words) {
        return Trie.builder().addKeywords(words).build();
    }

    /** With every switch that sees through a disguise, and every check, on. */
    static SensitiveWordBs houbb(List<String> words) {
        return SensitiveWordBs.newInstance()
                .ignoreCase(true)
                .ignoreWidth(true)
                .ignoreNumStyle(true)
                .ignoreChineseStyle(true)
                .ignoreEnglishStyle(true)
                .ignoreRepeat(true)
                .enableNumCheck(true)
                .enableEmailCheck(true)
                .enableUrlCheck(true)
                .enableIpv4Check(true)
                .enableWordCheck(true)
                .wordDeny(() -> words)
                .wordAllow(List::of)
                .init();
    }
}
