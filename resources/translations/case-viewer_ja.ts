<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>AbstractPane</name>
    <message>
        <source>A summary written for this file, not the published abstract</source>
        <translation>このファイルのために書かれた要約（公表された抄録ではありません）</translation>
    </message>
    <message>
        <source>About this case</source>
        <translation>この症例について</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>抄録</translation>
    </message>
    <message>
        <source>Copied the selected words</source>
        <translation>選択した語句をコピーしました</translation>
    </message>
    <message>
        <source>It lacks</source>
        <translation>原典にないもの</translation>
    </message>
    <message>
        <source>Key words</source>
        <translation>キーワード</translation>
    </message>
    <message>
        <source>The abstract as published</source>
        <translation>公表された抄録</translation>
    </message>
    <message>
        <source>The abstract could not be read; see the problems below.</source>
        <translation>抄録を読み取れませんでした。下の問題を参照してください。</translation>
    </message>
    <message>
        <source>The source has</source>
        <translation>原典にあるもの</translation>
    </message>
    <message>
        <source>This file states no abstract.</source>
        <translation>このファイルに抄録の記載はありません。</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <translation>出所</translation>
    </message>
    <message>
        <source>The publisher’s page</source>
        <translation>出版社のページ</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>再読み込み(&amp;R)</translation>
    </message>
    <message>
        <source>Open the &amp;built-in example</source>
        <translation>内蔵の例を開く(&amp;B)</translation>
    </message>
    <message>
        <source>E&amp;xport the treatment history…</source>
        <translation>治療経過を書き出す(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the &amp;in-text citation</source>
        <translation>本文中の引用をコピー(&amp;I)</translation>
    </message>
    <message>
        <source>Copy &amp;as</source>
        <translation>別の形式でコピー(&amp;A)</translation>
    </message>
    <message>
        <source>Copy &amp;from this case</source>
        <translation>この症例からコピー(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Plain text</source>
        <translation>プレーンテキスト(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Rich text</source>
        <translation>リッチテキスト(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Markdown</source>
        <translation>&amp;Markdown</translation>
    </message>
    <message>
        <source>&amp;LaTeX</source>
        <translation>&amp;LaTeX</translation>
    </message>
    <message>
        <source>&amp;BibTeX</source>
        <translation>&amp;BibTeX</translation>
    </message>
    <message>
        <source>R&amp;IS</source>
        <translation>R&amp;IS</translation>
    </message>
    <message>
        <source>&amp;CSL-JSON</source>
        <translation>&amp;CSL-JSON</translation>
    </message>
    <message>
        <source>As the source &amp;prints it</source>
        <translation>原文どおり(&amp;P)</translation>
    </message>
    <message>
        <source>This article’s own &amp;citation</source>
        <translation>この論文自体の引用(&amp;C)</translation>
    </message>
    <message>
        <source>The &amp;author line</source>
        <translation>著者名(&amp;A)</translation>
    </message>
    <message>
        <source>The a&amp;ffiliations</source>
        <translation>所属(&amp;F)</translation>
    </message>
    <message>
        <source>The &amp;key words</source>
        <translation>キーワード(&amp;K)</translation>
    </message>
    <message>
        <source>The a&amp;bstract</source>
        <translation>抄録(&amp;B)</translation>
    </message>
    <message>
        <source>Citation &amp;style…</source>
        <translation>引用スタイル(&amp;S)…</translation>
    </message>
    <message>
        <source>Select &amp;all references</source>
        <translation>すべての文献を選択(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Abstract</source>
        <translation>抄録(&amp;A)</translation>
    </message>
    <message>
        <source>A&amp;uthors and affiliations</source>
        <translation>著者と所属(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;References</source>
        <translation>文献(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Treatment history</source>
        <translation>治療経過(&amp;T)</translation>
    </message>
    <message>
        <source>Show &amp;beside</source>
        <translation>並べて表示(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>進む(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>文字を大きく(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>文字を小さく(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>標準の文字サイズ(&amp;U)</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>テーマ(&amp;H)</translation>
    </message>
    <message>
        <source>As the &amp;system asks</source>
        <translation>システムに合わせる(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>ハイコントラスト(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>コマンド(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>キー操作(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Case Viewer</source>
        <translation>Case Viewerについて(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Hints</source>
        <translation>ヒント(&amp;H)</translation>
    </message>
    <message>
        <source>Fin&amp;d in this tab</source>
        <translation>このタブで検索(&amp;D)</translation>
    </message>
    <message>
        <source>Find the &amp;next</source>
        <translation>次を検索(&amp;N)</translation>
    </message>
    <message>
        <source>Find the &amp;previous</source>
        <translation>前を検索(&amp;P)</translation>
    </message>
    <message>
        <source>Find in &amp;everything…</source>
        <translation>すべてから検索(&amp;E)…</translation>
    </message>
    <message>
        <source>Filter &amp;references</source>
        <translation>文献を絞り込む(&amp;R)</translation>
    </message>
    <message>
        <source>Export a &amp;handout…</source>
        <translation>配布資料を書き出す(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>印刷(&amp;P)…</translation>
    </message>
    <message>
        <source>Authors an&amp;d affiliations</source>
        <translation>著者と所属(&amp;D)</translation>
    </message>
</context>
<context>
    <name>ArticleTools</name>
    <message>
        <source>Cite this article</source>
        <translation>この論文を引用</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Copies this article’s own citation: {}</source>
        <translation>この論文自体の引用をコピーします：{}</translation>
    </message>
    <message>
        <source>Open the PDF {}</source>
        <translation>PDF {}を開く</translation>
    </message>
</context>
<context>
    <name>CareView</name>
    <message>
        <source>CARE items</source>
        <translation>CARE項目</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>In the file: {}</source>
        <translation>ファイル中の記載：{}</translation>
    </message>
    <message>
        <source>Of the 13 items of the CARE guidelines this file covers {}, says of {} that its source lacks them, and leaves {} open. Nothing is inferred from free text.</source>
        <translation>CAREガイドラインの13項目のうち、このファイルに記載があるものは{}項目、原典にないと明記されているものは{}項目、未記載のものは{}項目です。自由記述からの推測は行いません。</translation>
    </message>
    <message>
        <source>The source lacks: {}</source>
        <translation>原典にないもの：{}</translation>
    </message>
    <message>
        <source>○ left open</source>
        <translation>○ 未記載</translation>
    </message>
    <message>
        <source>✓ covered</source>
        <translation>✓ 記載あり</translation>
    </message>
    <message>
        <source>✕ the source lacks it</source>
        <translation>✕ 原典になし</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Copy in this style</source>
        <translation>このスタイルでコピーする</translation>
    </message>
    <message>
        <source>Type a command or a style</source>
        <translation>コマンドまたはスタイル名を入力</translation>
    </message>
</context>
<context>
    <name>CopyDesk</name>
    <message>
        <source>As printed</source>
        <translation>原文どおり</translation>
    </message>
    <message>
        <source>as printed</source>
        <translation>原文どおり</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>訂正済み</translation>
    </message>
    <message>
        <source>with the printed words</source>
        <translation>原文の表記</translation>
    </message>
</context>
<context>
    <name>CopyPanel</name>
    <message>
        <source>Copying and details</source>
        <translation>コピーと詳細</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>原文の表記</translation>
    </message>
    <message>
        <source>Choose a style to cite in the text</source>
        <translation>本文中で引用するには、スタイルを選んでください</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>別の形式</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>訂正済み</translation>
    </message>
    <message>
        <source>In text</source>
        <translation>本文中</translation>
    </message>
    <message>
        <source>Select references to copy them.</source>
        <translation>コピーする文献を選択してください。</translation>
    </message>
    <message>
        <source>Style: {}</source>
        <translation>スタイル：{}</translation>
    </message>
    <message>
        <source>What will be copied</source>
        <translation>コピーされる内容</translation>
    </message>
    <message>
        <source>Will be copied</source>
        <translation>コピーされる内容</translation>
    </message>
    <message>
        <source>and {} more</source>
        <translation>ほか{}件</translation>
    </message>
    <message>
        <source>{:,} author lists are cut in the source.</source>
        <translation>{:,}件の著者名は原典で省略されています。</translation>
    </message>
    <message>
        <source>{:,} have misprints in the source.</source>
        <translation>{:,}件は原典に誤植があります。</translation>
    </message>
    <message>
        <source>Formatting…</source>
        <translation>整形中…</translation>
    </message>
    <message>
        <source>1 chosen reference is hidden by the filter and is not copied.</source>
        <translation>選択した文献のうち1件は絞り込みで隠れているため、コピーされません。</translation>
    </message>
    <message>
        <source>{:,} chosen references are hidden by the filter and are not copied.</source>
        <translation>選択した文献のうち{:,}件は絞り込みで隠れているため、コピーされません。</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Close anyway</source>
        <translation>このまま閉じる</translation>
    </message>
    <message>
        <source>Copied this article’s own citation, {}</source>
        <translation>この論文自体の引用をコピーしました（{}）</translation>
    </message>
    <message>
        <source>Copied to the clipboard</source>
        <translation>クリップボードにコピーしました</translation>
    </message>
    <message>
        <source>Nothing is selected, so nothing was copied</source>
        <translation>何も選択されていないため、コピーしませんでした</translation>
    </message>
    <message>
        <source>Paste it first, or close anyway.</source>
        <translation>先に貼り付けるか、このまま閉じてください。</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>閉じない</translation>
    </message>
    <message>
        <source>The file states none, so nothing was copied</source>
        <translation>ファイルに記載がないため、コピーしませんでした</translation>
    </message>
    <message>
        <source>What you copied is lost when this window closes.</source>
        <translation>このウィンドウを閉じると、コピーした内容は失われます。</translation>
    </message>
    <message>
        <source>Copying this article’s own citation</source>
        <translation>この論文自体の引用をコピー中</translation>
    </message>
    <message>
        <source>Stopped; the clipboard is as it was</source>
        <translation>中止しました。クリップボードは元のままです</translation>
    </message>
    <message>
        <source>The case was read anew meanwhile, so nothing was copied</source>
        <translation>途中で症例が読み直されたため、コピーしませんでした</translation>
    </message>
</context>
<context>
    <name>Dragging</name>
    <message>
        <source>Still copying; drag when that is done</source>
        <translation>コピー中です。終わってからドラッグしてください</translation>
    </message>
    <message>
        <source>Ready; drag again to take it along</source>
        <translation>準備ができました。もう一度ドラッグしてください</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>A transplantation, told day by day</source>
        <translation>移植の経過を日単位で記した例</translation>
    </message>
    <message>
        <source>An enteropathy, without dates</source>
        <translation>日付の記載がない腸症の例</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Filter references</source>
        <translation>文献を絞り込む</translation>
    </message>
    <message>
        <source>Preparing… {:.0%}</source>
        <translation>準備中… {:.0%}</translation>
    </message>
    <message>
        <source>Words in any order; also author: title: journal: year:1998..2002 number:3..5 has:doi is:truncated and “words in a row”</source>
        <translation>語順は問いません。author: title: journal: year:1998..2002 number:3..5 has:doi is:truncated や “続いた語句” も使えます</translation>
    </message>
    <message>
        <source>{:,} of {:,}</source>
        <translation>{:,} / {:,}</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}：{}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this tab</source>
        <translation>このタブで検索</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}：{}</translation>
    </message>
    <message>
        <source>No matches</source>
        <translation>一致なし</translation>
    </message>
    <message>
        <source>{:,} of {:,}</source>
        <translation>{:,} / {:,}</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>前の一致（Shift+F3）</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>次の一致（F3）</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる（Esc）</translation>
    </message>
</context>
<context>
    <name>FindEverywhere</name>
    <message>
        <source>Find in everything</source>
        <translation>すべてから検索</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>{:,} more in {}</source>
        <translation>ほか{:,}件（{}）</translation>
    </message>
    <message>
        <source>{}: preparing…</source>
        <translation>{}：準備中…</translation>
    </message>
    <message>
        <source>{}: {:,}</source>
        <translation>{}：{:,}</translation>
    </message>
    <message>
        <source>Title and journal</source>
        <translation>表題と掲載誌</translation>
    </message>
</context>
<context>
    <name>FoundInHeader</name>
    <message>
        <source>Copyright</source>
        <translation>著作権</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source> or </source>
        <comment>last_or</comment>
        <translation>または</translation>
    </message>
    <message>
        <source>, </source>
        <comment>comma</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>DOI {beginning}…</source>
        <comment>doi</comment>
        <translation>DOI {beginning}…</translation>
    </message>
    <message>
        <source>PMID {beginning}…</source>
        <comment>pmid</comment>
        <translation>PMID {beginning}…</translation>
    </message>
    <message>
        <source>author {words}</source>
        <comment>in_author</comment>
        <translation>著者 {words}</translation>
    </message>
    <message>
        <source>corrected</source>
        <comment>corrected</comment>
        <translation>訂正あり</translation>
    </message>
    <message>
        <source>journal {words}</source>
        <comment>in_journal</comment>
        <translation>雑誌 {words}</translation>
    </message>
    <message>
        <source>number {beginning}…</source>
        <comment>number_beginning</comment>
        <translation>番号 {beginning}…</translation>
    </message>
    <message>
        <source>number {range}</source>
        <comment>number</comment>
        <translation>番号 {range}</translation>
    </message>
    <message>
        <source>other {words}</source>
        <comment>elsewhere</comment>
        <translation>その他 {words}</translation>
    </message>
    <message>
        <source>same author: {name}</source>
        <comment>same_author</comment>
        <translation>同じ著者：{name}</translation>
    </message>
    <message>
        <source>same journal: {journal}</source>
        <comment>same_journal</comment>
        <translation>同じ雑誌：{journal}</translation>
    </message>
    <message>
        <source>same year: {year}</source>
        <comment>same_year</comment>
        <translation>同じ年：{year}</translation>
    </message>
    <message>
        <source>stated</source>
        <comment>stated</comment>
        <translation>記載あり</translation>
    </message>
    <message>
        <source>title {words}</source>
        <comment>in_title</comment>
        <translation>表題 {words}</translation>
    </message>
    <message>
        <source>up to {last}</source>
        <comment>up_to</comment>
        <translation>{last}まで</translation>
    </message>
    <message>
        <source>with a CrossRef link</source>
        <comment>with_crossref</comment>
        <translation>CrossRefへのリンクあり</translation>
    </message>
    <message>
        <source>with a DOI</source>
        <comment>with_doi</comment>
        <translation>DOIあり</translation>
    </message>
    <message>
        <source>with a Google Scholar link</source>
        <comment>with_scholar</comment>
        <translation>Google Scholarへのリンクあり</translation>
    </message>
    <message>
        <source>with a PMID</source>
        <comment>with_pmid</comment>
        <translation>PMIDあり</translation>
    </message>
    <message>
        <source>with a PubMed link</source>
        <comment>with_pubmed</comment>
        <translation>PubMedへのリンクあり</translation>
    </message>
    <message>
        <source>with authors cut</source>
        <comment>truncated</comment>
        <translation>著者名の省略あり</translation>
    </message>
    <message>
        <source>with fields added</source>
        <comment>added</comment>
        <translation>追加項目あり</translation>
    </message>
    <message>
        <source>word in both titles: {words}</source>
        <comment>shared_word</comment>
        <translation>両方の表題にある語：{words}</translation>
    </message>
    <message>
        <source>words in both titles: {words}</source>
        <comment>shared_words</comment>
        <translation>両方の表題にある語：{words}</translation>
    </message>
    <message>
        <source>year {range}</source>
        <comment>year</comment>
        <translation>年 {range}</translation>
    </message>
    <message>
        <source>{first} or later</source>
        <comment>or_later</comment>
        <translation>{first}以降</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <comment>first_to_last</comment>
        <translation>{first}～{last}</translation>
    </message>
    <message>
        <source>{found} of {total} reference</source>
        <comment>some_of_one</comment>
        <translation>{total}件の文献のうち{found}件</translation>
    </message>
    <message>
        <source>{found} of {total} references</source>
        <comment>some</comment>
        <translation>{total}件の文献のうち{found}件</translation>
    </message>
    <message>
        <source>{total} reference</source>
        <comment>one</comment>
        <translation>文献{total}件</translation>
    </message>
    <message>
        <source>{total} references</source>
        <comment>all</comment>
        <translation>文献{total}件</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <comment>phrase</comment>
        <translation>「{words}」</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>1 problem</source>
        <translation>問題1件</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>問題なし</translation>
    </message>
    <message>
        <source>{} problems</source>
        <translation>問題{}件</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>As printed</source>
        <translation>原文どおり</translation>
    </message>
    <message>
        <source>BibTeX</source>
        <translation>BibTeX</translation>
    </message>
    <message>
        <source>CSL-JSON</source>
        <translation>CSL-JSON</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>LaTeX</source>
        <translation>LaTeX</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>プレーンテキスト</translation>
    </message>
    <message>
        <source>RIS</source>
        <translation>RIS</translation>
    </message>
    <message>
        <source>RTF</source>
        <translation>RTF</translation>
    </message>
    <message>
        <source>Rich text</source>
        <translation>リッチテキスト</translation>
    </message>
    <message>
        <source>TSV</source>
        <translation>TSV</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
</context>
<context>
    <name>Handout</name>
    <message>
        <source>{} could not be written: {}</source>
        <translation>{}に書き込めませんでした：{}</translation>
    </message>
    <message>
        <source>en</source>
        <comment>language</comment>
        <translation>ja</translation>
    </message>
    <message>
        <source>The file states no title</source>
        <comment>untitled</comment>
        <translation>表題の記載なし</translation>
    </message>
    <message>
        <source>Authors and affiliations</source>
        <comment>authors</comment>
        <translation>著者と所属</translation>
    </message>
    <message>
        <source>About the article</source>
        <comment>about</comment>
        <translation>論文について</translation>
    </message>
    <message>
        <source>Abstract</source>
        <comment>abstract</comment>
        <translation>抄録</translation>
    </message>
    <message>
        <source>Treatment history</source>
        <comment>history</comment>
        <translation>治療経過</translation>
    </message>
    <message>
        <source>References</source>
        <comment>references</comment>
        <translation>文献</translation>
    </message>
    <message>
        <source>Where this comes from</source>
        <comment>source</comment>
        <translation>出所</translation>
    </message>
    <message>
        <source>This file states no authors.</source>
        <comment>no_authors</comment>
        <translation>このファイルに著者の記載はありません。</translation>
    </message>
    <message>
        <source>This file states no affiliations.</source>
        <comment>no_affiliations</comment>
        <translation>このファイルに所属の記載はありません。</translation>
    </message>
    <message>
        <source>This file states no abstract.</source>
        <comment>no_abstract</comment>
        <translation>このファイルに抄録の記載はありません。</translation>
    </message>
    <message>
        <source>This file states no treatment history.</source>
        <comment>no_history</comment>
        <translation>このファイルに治療経過の記載はありません。</translation>
    </message>
    <message>
        <source>This file states no references.</source>
        <comment>no_references</comment>
        <translation>このファイルに文献の記載はありません。</translation>
    </message>
    <message>
        <source>This file does not say where its content comes from.</source>
        <comment>no_source</comment>
        <translation>このファイルに出所の記載はありません。</translation>
    </message>
    <message>
        <source>not stated</source>
        <comment>not_stated</comment>
        <translation>記載なし</translation>
    </message>
    <message>
        <source>Some authors could not be read from the file and are missing here.</source>
        <comment>damaged_authors</comment>
        <translation>ファイルから読み取れなかった著者は、ここに含まれていません。</translation>
    </message>
    <message>
        <source>Some affiliations could not be read from the file and are missing here.</source>
        <comment>damaged_affiliations</comment>
        <translation>ファイルから読み取れなかった所属は、ここに含まれていません。</translation>
    </message>
    <message>
        <source>Part of the abstract could not be read from the file.</source>
        <comment>damaged_abstract</comment>
        <translation>抄録の一部をファイルから読み取れませんでした。</translation>
    </message>
    <message>
        <source>Part of the treatment history could not be read from the file, so it is left out here.</source>
        <comment>damaged_history</comment>
        <translation>治療経過の一部をファイルから読み取れなかったため、ここでは省いています。</translation>
    </message>
    <message>
        <source>Some references could not be read from the file; this list is not complete.</source>
        <comment>damaged_references</comment>
        <translation>読み取れなかった文献があります。この一覧は完全ではありません。</translation>
    </message>
    <message>
        <source>Part of what the file says of the article could not be read.</source>
        <comment>damaged_article</comment>
        <translation>論文に関する記載の一部を読み取れませんでした。</translation>
    </message>
    <message>
        <source>Part of what the file says of its source could not be read.</source>
        <comment>damaged_source</comment>
        <translation>出所に関する記載の一部を読み取れませんでした。</translation>
    </message>
    <message>
        <source>A summary written for this file, not the published abstract</source>
        <comment>summary</comment>
        <translation>このファイルのために書かれた要約（公表された抄録ではありません）</translation>
    </message>
    <message>
        <source>The abstract as published</source>
        <comment>published</comment>
        <translation>公表された抄録</translation>
    </message>
    <message>
        <source>Key words</source>
        <comment>key_words</comment>
        <translation>キーワード</translation>
    </message>
    <message>
        <source>Corresponding author</source>
        <comment>corresponding</comment>
        <translation>責任著者</translation>
    </message>
    <message>
        <source>e-mail</source>
        <comment>email</comment>
        <translation>メール</translation>
    </message>
    <message>
        <source>Roles of {name}</source>
        <comment>roles</comment>
        <translation>{name}の役割</translation>
    </message>
    <message>
        <source>{label} (added)</source>
        <comment>added</comment>
        <translation>{label}（追加）</translation>
    </message>
    <message>
        <source>Copyright</source>
        <comment>copyright</comment>
        <translation>著作権</translation>
    </message>
    <message>
        <source>Licence</source>
        <comment>licence</comment>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Evidence: {evidence}</source>
        <comment>evidence</comment>
        <translation>根拠：{evidence}</translation>
    </message>
    <message>
        <source>reference {names}</source>
        <comment>cited_one</comment>
        <translation>文献{names}</translation>
    </message>
    <message>
        <source>references {names}</source>
        <comment>cited_more</comment>
        <translation>文献{names}</translation>
    </message>
    <message>
        <source>In the style {style}, {wording}</source>
        <comment>in_style</comment>
        <translation>引用スタイル：{style}（{wording}）</translation>
    </message>
    <message>
        <source>misprints of the source corrected</source>
        <comment>corrected</comment>
        <translation>原典の誤植を訂正</translation>
    </message>
    <message>
        <source>with the words as printed</source>
        <comment>misprints_kept</comment>
        <translation>原文の表記のまま</translation>
    </message>
    <message>
        <source>As the source prints them</source>
        <comment>as_printed</comment>
        <translation>原文どおり</translation>
    </message>
    <message>
        <source>{entry} (Short form: the file holds no printed one.)</source>
        <comment>short_form</comment>
        <translation>{entry}（短縮形：ファイルに原文の表記がありません。）</translation>
    </message>
    <message>
        <source>et al.</source>
        <comment>et_al</comment>
        <translation>et al.</translation>
    </message>
    <message>
        <source>Corrected and added in the references</source>
        <comment>changes</comment>
        <translation>文献の訂正と追加</translation>
    </message>
    <message>
        <source>Misprints of the references</source>
        <comment>misprints</comment>
        <translation>文献の誤植</translation>
    </message>
    <message>
        <source>{number}, {who}: {changes}</source>
        <comment>change</comment>
        <translation>{number}、{who}：{changes}</translation>
    </message>
    <message>
        <source>{field}: “{printed}” corrected to “{corrected}” ({basis})</source>
        <comment>correction</comment>
        <translation>{field}：「{printed}」を「{corrected}」に訂正（{basis}）</translation>
    </message>
    <message>
        <source>{field}: “{printed}” is printed, a misprint of “{corrected}” ({basis})</source>
        <comment>misprint</comment>
        <translation>{field}：「{printed}」は「{corrected}」の誤植（{basis}）</translation>
    </message>
    <message>
        <source>{field} added ({basis})</source>
        <comment>addition</comment>
        <translation>{field}を追加（{basis}）</translation>
    </message>
    <message>
        <source>author</source>
        <comment>fields</comment>
        <translation>author</translation>
    </message>
    <message>
        <source>authors</source>
        <comment>fields</comment>
        <translation>著者</translation>
    </message>
    <message>
        <source>container-title</source>
        <comment>fields</comment>
        <translation>container-title</translation>
    </message>
    <message>
        <source>name of the journal</source>
        <comment>fields</comment>
        <translation>誌名</translation>
    </message>
    <message>
        <source>container-title-short</source>
        <comment>fields</comment>
        <translation>container-title-short</translation>
    </message>
    <message>
        <source>abbreviation of the journal</source>
        <comment>fields</comment>
        <translation>略誌名</translation>
    </message>
    <message>
        <source>issued</source>
        <comment>fields</comment>
        <translation>issued</translation>
    </message>
    <message>
        <source>date</source>
        <comment>fields</comment>
        <translation>発行日</translation>
    </message>
    <message>
        <source>page</source>
        <comment>fields</comment>
        <translation>page</translation>
    </message>
    <message>
        <source>pages</source>
        <comment>fields</comment>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Corrected and added in the article’s own data</source>
        <comment>article_changes</comment>
        <translation>論文自体のデータの訂正と追加</translation>
    </message>
    <message>
        <source>The source has</source>
        <comment>source_has</comment>
        <translation>原典にあるもの</translation>
    </message>
    <message>
        <source>It lacks</source>
        <comment>source_lacks</comment>
        <translation>原典にないもの</translation>
    </message>
    <message>
        <source>Address</source>
        <comment>address</comment>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>This handout leaves out: {parts}.</source>
        <comment>left_out</comment>
        <translation>この配布資料では次を省いています：{parts}。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>comma</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>; </source>
        <comment>semicolon</comment>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>HandoutDialog</name>
    <message>
        <source>&amp;Print…</source>
        <translation>印刷(&amp;P)…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>PDFで保存(&amp;D)…</translation>
    </message>
    <message>
        <source>Save as &amp;HTML…</source>
        <translation>HTMLで保存(&amp;H)…</translation>
    </message>
    <message>
        <source>Hand out this case</source>
        <translation>この症例の配布資料</translation>
    </message>
    <message>
        <source>Wrote {}</source>
        <translation>{}に書き出しました</translation>
    </message>
    <message>
        <source>&amp;Authors and affiliations</source>
        <translation>著者と所属(&amp;A)</translation>
    </message>
    <message>
        <source>A&amp;bstract and key words</source>
        <translation>抄録とキーワード(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Treatment history</source>
        <translation>治療経過(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;References</source>
        <translation>文献(&amp;R)</translation>
    </message>
    <message>
        <source>References in the style in force: {}</source>
        <translation>文献の引用スタイル：{}</translation>
    </message>
    <message>
        <source>What to hand out</source>
        <translation>配布資料に含める内容</translation>
    </message>
    <message>
        <source>Pap&amp;er</source>
        <translation>用紙(&amp;E)</translation>
    </message>
    <message>
        <source>Save the handout</source>
        <translation>配布資料の保存</translation>
    </message>
    <message>
        <source>Sent the handout to the printer</source>
        <translation>配布資料をプリンターに送りました</translation>
    </message>
    <message>
        <source>Making the handout</source>
        <translation>配布資料を作成中</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>+ {} more</source>
        <translation>ほか{}名</translation>
    </message>
    <message>
        <source>Not on the source page: {}</source>
        <translation>原典のページにはありません：{}</translation>
    </message>
    <message>
        <source>added</source>
        <translation>追加</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>Got it</source>
        <translation>了解</translation>
    </message>
    <message>
        <source>No more hints</source>
        <translation>今後ヒントを表示しない</translation>
    </message>
    <message>
        <source>Hint {} of {}: {}</source>
        <translation>ヒント{} / {}：{}</translation>
    </message>
    <message>
        <source>Under References, choose one or several and press {}. What stands at the right is what you will paste.</source>
        <translation>「文献」で1件または複数を選び、{}を押してください。右側に表示されている内容がそのまま貼り付けられます。</translation>
    </message>
    <message>
        <source>Press {} to cite in another journal’s style, found by its name.</source>
        <translation>{}を押すと、雑誌名で検索して別の引用スタイルに切り替えられます。</translation>
    </message>
    <message>
        <source>Under Treatment history, an evidence leads to the sentence of the abstract that it rests on.</source>
        <translation>「治療経過」では、根拠から、その元になった抄録の文へ移動できます。</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source> and </source>
        <comment>last_and</comment>
        <translation>、</translation>
    </message>
    <message>
        <source> · </source>
        <comment>dot</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>, </source>
        <comment>comma</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>; </source>
        <comment>semicolon</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Title</source>
        <comment>care</comment>
        <translation>表題</translation>
    </message>
    <message>
        <source>The words “case report” and what the report is mostly about</source>
        <comment>care</comment>
        <translation>「症例報告」の語と、報告の主題</translation>
    </message>
    <message>
        <source>Key words</source>
        <comment>care</comment>
        <translation>キーワード</translation>
    </message>
    <message>
        <source>A few terms by which the report is found</source>
        <comment>care</comment>
        <translation>報告を検索するための数個の用語</translation>
    </message>
    <message>
        <source>Abstract</source>
        <comment>care</comment>
        <translation>抄録</translation>
    </message>
    <message>
        <source>The report in short: why told, findings, treatment, result, lesson</source>
        <comment>care</comment>
        <translation>報告の要約：報告の意義、所見、治療、結果、教訓</translation>
    </message>
    <message>
        <source>Introduction</source>
        <comment>care</comment>
        <translation>緒言</translation>
    </message>
    <message>
        <source>Why this case is worth telling, and what was known before</source>
        <comment>care</comment>
        <translation>この症例を報告する意義と、これまでの知見</translation>
    </message>
    <message>
        <source>Patient information</source>
        <comment>care</comment>
        <translation>患者情報</translation>
    </message>
    <message>
        <source>Who the patient is, complaints, and relevant histories</source>
        <comment>care</comment>
        <translation>患者背景、主訴、関連する既往歴・家族歴など</translation>
    </message>
    <message>
        <source>Clinical findings</source>
        <comment>care</comment>
        <translation>臨床所見</translation>
    </message>
    <message>
        <source>What examination found</source>
        <comment>care</comment>
        <translation>診察で得られた所見</translation>
    </message>
    <message>
        <source>Timeline</source>
        <comment>care</comment>
        <translation>時系列</translation>
    </message>
    <message>
        <source>What happened when, as a table or a figure</source>
        <comment>care</comment>
        <translation>いつ何が起きたかを示す図表</translation>
    </message>
    <message>
        <source>Diagnostic assessment</source>
        <comment>care</comment>
        <translation>診断的評価</translation>
    </message>
    <message>
        <source>Tests and their results, difficulties, reasoning, prognosis</source>
        <comment>care</comment>
        <translation>検査と結果、診断上の困難、診断の根拠、予後</translation>
    </message>
    <message>
        <source>Therapeutic intervention</source>
        <comment>care</comment>
        <translation>治療介入</translation>
    </message>
    <message>
        <source>Treatments, how they were given, and how they were changed</source>
        <comment>care</comment>
        <translation>治療の種類、投与・実施の方法、変更</translation>
    </message>
    <message>
        <source>Follow-up and outcomes</source>
        <comment>care</comment>
        <translation>経過観察と転帰</translation>
    </message>
    <message>
        <source>The course afterwards, benefit, harm, adherence</source>
        <comment>care</comment>
        <translation>その後の経過、有効性、有害事象、アドヒアランス</translation>
    </message>
    <message>
        <source>Discussion</source>
        <comment>care</comment>
        <translation>考察</translation>
    </message>
    <message>
        <source>Strengths, limits, other literature, and what the case teaches</source>
        <comment>care</comment>
        <translation>強みと限界、関連文献、症例から得られる教訓</translation>
    </message>
    <message>
        <source>Patient perspective</source>
        <comment>care</comment>
        <translation>患者の視点</translation>
    </message>
    <message>
        <source>The patient's own account of the treatment</source>
        <comment>care</comment>
        <translation>受けた治療についての患者自身の語り</translation>
    </message>
    <message>
        <source>Informed consent</source>
        <comment>care</comment>
        <translation>インフォームド・コンセント</translation>
    </message>
    <message>
        <source>Whether the patient agreed to publication</source>
        <comment>care</comment>
        <translation>公表に対する患者の同意の有無</translation>
    </message>
    <message>
        <source>January</source>
        <comment>month_names</comment>
        <translation>1月</translation>
    </message>
    <message>
        <source>February</source>
        <comment>month_names</comment>
        <translation>2月</translation>
    </message>
    <message>
        <source>March</source>
        <comment>month_names</comment>
        <translation>3月</translation>
    </message>
    <message>
        <source>April</source>
        <comment>month_names</comment>
        <translation>4月</translation>
    </message>
    <message>
        <source>May</source>
        <comment>month_names</comment>
        <translation>5月</translation>
    </message>
    <message>
        <source>June</source>
        <comment>month_names</comment>
        <translation>6月</translation>
    </message>
    <message>
        <source>July</source>
        <comment>month_names</comment>
        <translation>7月</translation>
    </message>
    <message>
        <source>August</source>
        <comment>month_names</comment>
        <translation>8月</translation>
    </message>
    <message>
        <source>September</source>
        <comment>month_names</comment>
        <translation>9月</translation>
    </message>
    <message>
        <source>October</source>
        <comment>month_names</comment>
        <translation>10月</translation>
    </message>
    <message>
        <source>November</source>
        <comment>month_names</comment>
        <translation>11月</translation>
    </message>
    <message>
        <source>December</source>
        <comment>month_names</comment>
        <translation>12月</translation>
    </message>
    <message>
        <source>spring</source>
        <comment>season_names</comment>
        <translation>春</translation>
    </message>
    <message>
        <source>summer</source>
        <comment>season_names</comment>
        <translation>夏</translation>
    </message>
    <message>
        <source>autumn</source>
        <comment>season_names</comment>
        <translation>秋</translation>
    </message>
    <message>
        <source>winter</source>
        <comment>season_names</comment>
        <translation>冬</translation>
    </message>
    <message>
        <source>Evidence</source>
        <comment>column_evidence</comment>
        <translation>根拠</translation>
    </message>
    <message>
        <source>Findings</source>
        <comment>findings</comment>
        <translation>所見</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>column_kind</comment>
        <translation>種類</translation>
    </message>
    <message>
        <source>Measurements</source>
        <comment>measurements</comment>
        <translation>測定値</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <comment>outcomes</comment>
        <translation>転帰</translation>
    </message>
    <message>
        <source>How the times on the several axes relate is not stated.</source>
        <comment>picture_unrelated</comment>
        <translation>複数の時間軸の相互関係は記載されていません。</translation>
    </message>
    <message>
        <source>Nothing is drawn to scale: too few times are stated for an axis.</source>
        <comment>picture_unscaled</comment>
        <translation>時期の記載が少なく時間軸を設けられないため、縮尺どおりではありません。</translation>
    </message>
    <message>
        <source>Outcome: {outcome}.</source>
        <comment>picture_outcome</comment>
        <translation>転帰：{outcome}。</translation>
    </message>
    <message>
        <source>Reference points</source>
        <comment>moments</comment>
        <translation>基準時点</translation>
    </message>
    <message>
        <source>Start not stated</source>
        <comment>start_heading</comment>
        <translation>開始時期の記載なし</translation>
    </message>
    <message>
        <source>The axis: {scale}.</source>
        <comment>picture_scale</comment>
        <translation>時間軸：{scale}。</translation>
    </message>
    <message>
        <source>The case file states no treatment history.</source>
        <comment>nothing_stated</comment>
        <translation>この症例ファイルに治療経過の記載はありません。</translation>
    </message>
    <message>
        <source>Time not stated</source>
        <comment>time_heading</comment>
        <translation>時期の記載なし</translation>
    </message>
    <message>
        <source>Treatment history</source>
        <comment>table_caption</comment>
        <translation>治療経過</translation>
    </message>
    <message>
        <source>Treatments</source>
        <comment>treatments</comment>
        <translation>治療</translation>
    </message>
    <message>
        <source>What</source>
        <comment>column_what</comment>
        <translation>項目</translation>
    </message>
    <message>
        <source>What is stated</source>
        <comment>column_stated</comment>
        <translation>記載内容</translation>
    </message>
    <message>
        <source>When</source>
        <comment>column_when</comment>
        <translation>時期</translation>
    </message>
    <message>
        <source>about {date}</source>
        <comment>approximate</comment>
        <translation>{date}頃</translation>
    </message>
    <message>
        <source>above {value}</source>
        <comment>above</comment>
        <translation>{value}超</translation>
    </message>
    <message>
        <source>below {value}</source>
        <comment>below</comment>
        <translation>{value}未満</translation>
    </message>
    <message>
        <source>abstract, sentence {number}</source>
        <comment>evidence_sentence</comment>
        <translation>抄録 第{number}文</translation>
    </message>
    <message>
        <source>abstract, sentences {numbers}</source>
        <comment>evidence_sentences</comment>
        <translation>抄録 第{numbers}文</translation>
    </message>
    <message>
        <source>after {after} and before {before}</source>
        <comment>after_and_before</comment>
        <translation>{after}より後、{before}より前</translation>
    </message>
    <message>
        <source>after {point}</source>
        <comment>after</comment>
        <translation>{point}より後</translation>
    </message>
    <message>
        <source>before {point}</source>
        <comment>before</comment>
        <translation>{point}より前</translation>
    </message>
    <message>
        <source>arrow: still going on, end not stated</source>
        <comment>key_goes_on</comment>
        <translation>矢印：継続中、終了時期の記載なし</translation>
    </message>
    <message>
        <source>at {point}</source>
        <comment>at</comment>
        <translation>{point}の時点</translation>
    </message>
    <message>
        <source>calendar dates</source>
        <comment>axis_dates</comment>
        <translation>暦日</translation>
    </message>
    <message>
        <source>change of dose</source>
        <comment>step</comment>
        <translation>用量変更</translation>
    </message>
    <message>
        <source>change of dose, time not stated</source>
        <comment>unplaced_change</comment>
        <translation>用量変更、時期の記載なし</translation>
    </message>
    <message>
        <source>continued at {length}, end not stated</source>
        <comment>continued</comment>
        <translation>{length}の時点で継続、終了時期の記載なし</translation>
    </message>
    <message>
        <source>dashed: within this time, order or place left open</source>
        <comment>key_open</comment>
        <translation>破線：この期間内、順序・位置は不明</translation>
    </message>
    <message>
        <source>date not stated</source>
        <comment>unstated_date</comment>
        <translation>日付の記載なし</translation>
    </message>
    <message>
        <source>day</source>
        <comment>day</comment>
        <translation>日</translation>
    </message>
    <message>
        <source>days</source>
        <comment>days</comment>
        <translation>日</translation>
    </message>
    <message>
        <source>hour</source>
        <comment>hour</comment>
        <translation>時間</translation>
    </message>
    <message>
        <source>hours</source>
        <comment>hours</comment>
        <translation>時間</translation>
    </message>
    <message>
        <source>week</source>
        <comment>week</comment>
        <translation>週間</translation>
    </message>
    <message>
        <source>weeks</source>
        <comment>weeks</comment>
        <translation>週間</translation>
    </message>
    <message>
        <source>month</source>
        <comment>month</comment>
        <translation>か月</translation>
    </message>
    <message>
        <source>months</source>
        <comment>months</comment>
        <translation>か月</translation>
    </message>
    <message>
        <source>year</source>
        <comment>year</comment>
        <translation>年</translation>
    </message>
    <message>
        <source>years</source>
        <comment>years</comment>
        <translation>年</translation>
    </message>
    <message>
        <source>day {number}</source>
        <comment>numbered_day_short</comment>
        <translation>第{number}日</translation>
    </message>
    <message>
        <source>day {number} (counted from {anchor})</source>
        <comment>numbered_day</comment>
        <translation>第{number}日（{anchor}から起算）</translation>
    </message>
    <message>
        <source>dose not stated</source>
        <comment>unstated_dose</comment>
        <translation>用量の記載なし</translation>
    </message>
    <message>
        <source>drug</source>
        <comment>drug</comment>
        <translation>薬剤</translation>
    </message>
    <message>
        <source>en</source>
        <comment>language</comment>
        <translation>ja</translation>
    </message>
    <message>
        <source>end not stated</source>
        <comment>unstated_end</comment>
        <translation>終了時期の記載なし</translation>
    </message>
    <message>
        <source>finding</source>
        <comment>finding</comment>
        <translation>所見</translation>
    </message>
    <message>
        <source>for at least {length}</source>
        <comment>lasting_at_least</comment>
        <translation>少なくとも{length}</translation>
    </message>
    <message>
        <source>for {length}</source>
        <comment>lasting</comment>
        <translation>{length}の間</translation>
    </message>
    <message>
        <source>from {point}</source>
        <comment>starting</comment>
        <translation>{point}から</translation>
    </message>
    <message>
        <source>in {date}</source>
        <comment>in_date</comment>
        <translation>{date}</translation>
    </message>
    <message>
        <source>in {unit}</source>
        <comment>in_unit</comment>
        <translation>単位 {unit}</translation>
    </message>
    <message>
        <source>measurement</source>
        <comment>measurement</comment>
        <translation>測定値</translation>
    </message>
    <message>
        <source>no details stated</source>
        <comment>unstated_details</comment>
        <translation>詳細の記載なし</translation>
    </message>
    <message>
        <source>none given</source>
        <comment>evidence_none</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>of {treatments}</source>
        <comment>concerning</comment>
        <translation>対象：{treatments}</translation>
    </message>
    <message>
        <source>on {date}</source>
        <comment>on_date</comment>
        <translation>{date}</translation>
    </message>
    <message>
        <source>on {point}</source>
        <comment>on</comment>
        <translation>{point}</translation>
    </message>
    <message>
        <source>order and times not stated</source>
        <comment>unstated_order</comment>
        <translation>順序と時期の記載なし</translation>
    </message>
    <message>
        <source>other treatment</source>
        <comment>other</comment>
        <translation>その他の治療</translation>
    </message>
    <message>
        <source>outcome</source>
        <comment>outcome</comment>
        <translation>転帰</translation>
    </message>
    <message>
        <source>procedure</source>
        <comment>procedure</comment>
        <translation>処置</translation>
    </message>
    <message>
        <source>radiation</source>
        <comment>radiation</comment>
        <translation>放射線治療</translation>
    </message>
    <message>
        <source>reference point</source>
        <comment>anchor</comment>
        <translation>基準時点</translation>
    </message>
    <message>
        <source>reference range from {low}</source>
        <comment>reference_from</comment>
        <translation>基準範囲 {low}以上</translation>
    </message>
    <message>
        <source>reference range not stated</source>
        <comment>unstated_reference</comment>
        <translation>基準範囲の記載なし</translation>
    </message>
    <message>
        <source>reference range up to {high}</source>
        <comment>reference_to</comment>
        <translation>基準範囲 {high}以下</translation>
    </message>
    <message>
        <source>reference range {low} to {high}</source>
        <comment>reference_between</comment>
        <translation>基準範囲 {low}～{high}</translation>
    </message>
    <message>
        <source>route not stated</source>
        <comment>unstated_route</comment>
        <translation>投与経路の記載なし</translation>
    </message>
    <message>
        <source>start not stated</source>
        <comment>unstated_start</comment>
        <translation>開始時期の記載なし</translation>
    </message>
    <message>
        <source>the {anchor}</source>
        <comment>the_anchor</comment>
        <translation>「{label}」</translation>
    </message>
    <message>
        <source>time not stated</source>
        <comment>unstated_time</comment>
        <translation>時期の記載なし</translation>
    </message>
    <message>
        <source>together</source>
        <comment>together</comment>
        <translation>全体として</translation>
    </message>
    <message>
        <source>transfusion</source>
        <comment>transfusion</comment>
        <translation>輸血</translation>
    </message>
    <message>
        <source>until {point}</source>
        <comment>until</comment>
        <translation>{point}まで</translation>
    </message>
    <message>
        <source>value</source>
        <comment>measured_value</comment>
        <translation>測定結果</translation>
    </message>
    <message>
        <source>within {length}</source>
        <comment>within_short</comment>
        <translation>{length}以内</translation>
    </message>
    <message>
        <source>within {length} of {point}</source>
        <comment>within</comment>
        <translation>{point}から{length}以内</translation>
    </message>
    <message>
        <source>{anchor} · not to scale</source>
        <comment>axis_none</comment>
        <translation>{anchor} · 縮尺なし</translation>
    </message>
    <message>
        <source>{caption}: {article}</source>
        <comment>table_of</comment>
        <translation>{caption}：{article}</translation>
    </message>
    <message>
        <source>{count} {unit}</source>
        <comment>duration</comment>
        <translation>{count}{unit}</translation>
    </message>
    <message>
        <source>{date} (uncertain)</source>
        <comment>uncertain</comment>
        <translation>{date}（不確実）</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <comment>date_of_day</comment>
        <translation>{year}年{month}{day}日</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <comment>date_of_month</comment>
        <translation>{year}年{month}</translation>
    </message>
    <message>
        <source>{year}</source>
        <comment>date_of_year</comment>
        <translation>{year}年</translation>
    </message>
    <message>
        <source>{heading}: {names}.</source>
        <comment>picture_set</comment>
        <translation>{heading}：{names}。</translation>
    </message>
    <message>
        <source>{length} after {anchor}</source>
        <comment>after_anchor</comment>
        <translation>{anchor}の{length}後</translation>
    </message>
    <message>
        <source>{length} before {anchor}</source>
        <comment>before_anchor</comment>
        <translation>{anchor}の{length}前</translation>
    </message>
    <message>
        <source>{name}, outcome of {treatments} together: {stated}.</source>
        <comment>named_joint_outcome</comment>
        <translation>{name}（{treatments}全体の転帰）：{stated}。</translation>
    </message>
    <message>
        <source>{name}, outcome of {treatments}: {stated}.</source>
        <comment>named_outcome</comment>
        <translation>{name}（{treatments}の転帰）：{stated}。</translation>
    </message>
    <message>
        <source>{name}, {kind}: {stated}.</source>
        <comment>named</comment>
        <translation>{name}（{kind}）：{stated}。</translation>
    </message>
    <message>
        <source>{sentence} {note}.</source>
        <comment>with_note</comment>
        <translation>{sentence}{note}。</translation>
    </message>
    <message>
        <source>{start} {length}</source>
        <comment>starting_and_lasting</comment>
        <translation>{start}{length}</translation>
    </message>
    <message>
        <source>{unit} · 0 = {anchor}</source>
        <comment>axis_from</comment>
        <translation>経過（{unit}） · 0 = {anchor}</translation>
    </message>
    <message>
        <source>{unit}, counted from {anchor}</source>
        <comment>axis_numbered</comment>
        <translation>{anchor}から起算した{unit}数</translation>
    </message>
    <message>
        <source>{value} {unit}</source>
        <comment>value_with_unit</comment>
        <translation>{value} {unit}</translation>
    </message>
    <message>
        <source>{value} · {when}, so not on this chart</source>
        <comment>off_the_chart</comment>
        <translation>{value} · {when}のため、この図にはありません</translation>
    </message>
    <message>
        <source>{what}: {finding}</source>
        <comment>what_and_finding</comment>
        <translation>{what}：{finding}</translation>
    </message>
    <message>
        <source>…</source>
        <comment>ellipsis</comment>
        <translation>…</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>Copied the selected rows</source>
        <translation>選択した行をコピーしました</translation>
    </message>
    <message>
        <source>Copied the treatment history, {}</source>
        <translation>治療経過をコピーしました（{}）</translation>
    </message>
    <message>
        <source>Copied the treatment picture</source>
        <translation>治療経過図をコピーしました</translation>
    </message>
    <message>
        <source>Export the treatment history</source>
        <translation>治療経過の書き出し</translation>
    </message>
    <message>
        <source>HTML table</source>
        <translation>HTMLの表</translation>
    </message>
    <message>
        <source>Markdown table</source>
        <translation>Markdownの表</translation>
    </message>
    <message>
        <source>PDF page</source>
        <translation>PDFページ</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG画像</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG図</translation>
    </message>
    <message>
        <source>Point at something in the picture, or walk through it with the arrow keys.</source>
        <translation>図の要素にポインターを合わせるか、矢印キーで移動してください。</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Table for a spreadsheet</source>
        <translation>表計算ソフト用の表</translation>
    </message>
    <message>
        <source>The treatment history could not be read; see the problems.</source>
        <translation>治療経過を読み取れませんでした。問題の一覧を参照してください。</translation>
    </message>
    <message>
        <source>This file states no treatment history.</source>
        <translation>このファイルに治療経過の記載はありません。</translation>
    </message>
    <message>
        <source>Wrote {}</source>
        <translation>{}に書き出しました</translation>
    </message>
    <message>
        <source>reference {names}</source>
        <translation>文献{names}</translation>
    </message>
    <message>
        <source>references {names}</source>
        <translation>文献{names}</translation>
    </message>
    <message>
        <source>{} could not be written: {}</source>
        <translation>{}に書き込めませんでした：{}</translation>
    </message>
    <message>
        <source>{} does not end in a format to write: {}</source>
        <translation>{}は書き出せる形式の拡張子で終わっていません。使える形式：{}</translation>
    </message>
</context>
<context>
    <name>HistoryTools</name>
    <message>
        <source>CARE items</source>
        <translation>CARE項目</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>図をコピー</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>表をコピー</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出す…</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Fit the whole history (0)</source>
        <translation>経過全体を表示（0）</translation>
    </message>
    <message>
        <source>For a spreadsheet (TSV)</source>
        <translation>表計算ソフト用（TSV）</translation>
    </message>
    <message>
        <source>In sentences, instead of the picture</source>
        <translation>図の代わりに文章で</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>測定値</translation>
    </message>
    <message>
        <source>Measurements: {} of {}</source>
        <translation>測定値：{} / {}</translation>
    </message>
    <message>
        <source>Picture, {} × its size</source>
        <translation>画像、{}倍</translation>
    </message>
    <message>
        <source>Rich text (HTML)</source>
        <translation>リッチテキスト（HTML）</translation>
    </message>
    <message>
        <source>SVG as text</source>
        <translation>SVGのテキスト</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>拡大（+）</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>縮小（−）</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Treatment history in words</source>
        <translation>治療経過（文章）</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>CSL styles (*.csl)</source>
        <translation>CSLスタイル (*.csl)</translation>
    </message>
    <message>
        <source>Case files (*.yaml *.yml)</source>
        <translation>症例ファイル (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>症例を開く</translation>
    </message>
    <message>
        <source>Open a citation style</source>
        <translation>引用スタイルを開く</translation>
    </message>
    <message>
        <source>Reading {}</source>
        <translation>{}を読み込み中</translation>
    </message>
    <message>
        <source>Showing {} as last read without this.</source>
        <translation>この問題が生じる前に読み込んだ{}を表示しています。</translation>
    </message>
    <message>
        <source>The settings could not be read; they were set aside as {}</source>
        <translation>設定を読み取れなかったため、{}として別に保存しました</translation>
    </message>
    <message>
        <source>This kind of address is not opened: {}</source>
        <translation>この種類のアドレスは開けません：{}</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Lan&amp;guage</source>
        <translation>言語(&amp;G)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近使ったファイル(&amp;R)</translation>
    </message>
    <message>
        <source>Open an &amp;example</source>
        <translation>例を開く(&amp;E)</translation>
    </message>
    <message>
        <source>The &amp;system’s</source>
        <translation>システムの言語(&amp;S)</translation>
    </message>
</context>
<context>
    <name>MessagePage</name>
    <message>
        <source>Open another file…</source>
        <translation>別のファイルを開く…</translation>
    </message>
    <message>
        <source>Open the built-in example</source>
        <translation>内蔵の例を開く</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>問題の内容</translation>
    </message>
    <message>
        <source>and {} more problems</source>
        <translation>ほかに問題{}件</translation>
    </message>
    <message>
        <source>line {}, column {}</source>
        <translation>{}行目、{}桁目</translation>
    </message>
    <message>
        <source>{} was not read</source>
        <translation>{}は読み取られていません</translation>
    </message>
    <message>
        <source>Reading it was stopped.</source>
        <translation>読み取りは中止されました。</translation>
    </message>
    <message>
        <source>{} could not be opened</source>
        <translation>{}を開けませんでした</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>{}: {}</source>
        <translation>{}: {}</translation>
    </message>
    <message>
        <source>{} or {}</source>
        <translation>{}または{}</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>{}と{}</translation>
    </message>
    <message>
        <source>{} to {}</source>
        <translation>{}～{}</translation>
    </message>
    <message>
        <source>text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>リスト</translation>
    </message>
    <message>
        <source>a mapping</source>
        <translation>マッピング</translation>
    </message>
    <message>
        <source>a list, each entry {}</source>
        <translation>各項目が{}のリスト</translation>
    </message>
    <message>
        <source>a mapping from ids to {}</source>
        <translation>IDから{}へのマッピング</translation>
    </message>
    <message>
        <source>a mapping from ids to anchors</source>
        <translation>IDから基準時点へのマッピング</translation>
    </message>
    <message>
        <source>the source</source>
        <translation>原典の項目</translation>
    </message>
    <message>
        <source>the abstract</source>
        <translation>抄録</translation>
    </message>
    <message>
        <source>a section</source>
        <translation>抄録の節</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>a date such as 2004-10</source>
        <translation>2004-10のような日付</translation>
    </message>
    <message>
        <source>one date, no interval</source>
        <translation>期間ではなく1つの日付</translation>
    </message>
    <message>
        <source>either date-parts or a literal</source>
        <translation>date-partsまたはliteralのどちらか一方</translation>
    </message>
    <message>
        <source>a DOI such as 10.1532/ijh97.04058</source>
        <translation>10.1532/ijh97.04058のようなDOI</translation>
    </message>
    <message>
        <source>a PubMed number such as 15540899</source>
        <translation>15540899のようなPubMed番号</translation>
    </message>
    <message>
        <source>a PubMed Central number such as PMC6358579</source>
        <translation>PMC6358579のようなPubMed Central番号</translation>
    </message>
    <message>
        <source>an address such as https://example.org/page</source>
        <translation>https://example.org/pageのようなアドレス</translation>
    </message>
    <message>
        <source>an ORCID such as 0000-0002-1825-0097</source>
        <translation>0000-0002-1825-0097のようなORCID</translation>
    </message>
    <message>
        <source>an e-mail address such as a.name@example.org</source>
        <translation>a.name@example.orgのようなメールアドレス</translation>
    </message>
    <message>
        <source>a list of references</source>
        <translation>文献のリスト</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>an author</source>
        <translation>著者</translation>
    </message>
    <message>
        <source>an affiliation</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>a correction</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>an addition</source>
        <translation>追加項目</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>trueまたはfalse</translation>
    </message>
    <message>
        <source>a whole number from {} to {}</source>
        <translation>{}から{}までの整数</translation>
    </message>
    <message>
        <source>a number such as 13.5</source>
        <translation>13.5のような数値</translation>
    </message>
    <message>
        <source>an id (a word without spaces)</source>
        <translation>ID（空白を含まない語）</translation>
    </message>
    <message>
        <source>the id of {}</source>
        <translation>{}のID</translation>
    </message>
    <message>
        <source>an anchor</source>
        <translation>基準時点</translation>
    </message>
    <message>
        <source>a length of time such as 2 years</source>
        <translation>2 yearsのような期間</translation>
    </message>
    <message>
        <source>a date, an anchor, “anchor + 2 years” or “day 10 of anchor”</source>
        <translation>日付、基準時点、「anchor + 2 years」または「day 10 of anchor」</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>時期</translation>
    </message>
    <message>
        <source>one point in time, no interval</source>
        <translation>期間ではなく1つの時点</translation>
    </message>
    <message>
        <source>a treatment</source>
        <translation>治療</translation>
    </message>
    <message>
        <source>a work</source>
        <translation>文献</translation>
    </message>
    <message>
        <source>a value such as 8.7, 10-15, &lt;0.2 or &gt;100</source>
        <translation>8.7、10-15、&lt;0.2、&gt;100のような値</translation>
    </message>
    <message>
        <source>an excerpt of the abstract</source>
        <translation>抄録の抜粋</translation>
    </message>
    <message>
        <source>a measurement</source>
        <translation>測定値</translation>
    </message>
    <message>
        <source>a step of a treatment</source>
        <translation>治療の変更</translation>
    </message>
    <message>
        <source>a reference range</source>
        <translation>基準範囲</translation>
    </message>
    <message>
        <source>an observation</source>
        <translation>所見</translation>
    </message>
    <message>
        <source>an outcome</source>
        <translation>転帰</translation>
    </message>
    <message>
        <source>a range whose lower number comes first</source>
        <translation>小さい数が先に来る範囲</translation>
    </message>
    <message>
        <source>a series of measurements</source>
        <translation>一連の測定値</translation>
    </message>
    <message>
        <source>a series</source>
        <translation>一連の測定値</translation>
    </message>
    <message>
        <source>the treatment history</source>
        <translation>治療経過</translation>
    </message>
    <message>
        <source>a reference's “custom”</source>
        <translation>文献の「custom」</translation>
    </message>
    <message>
        <source>the article's “custom”</source>
        <translation>論文の「custom」</translation>
    </message>
    <message>
        <source>a reference</source>
        <translation>文献</translation>
    </message>
    <message>
        <source>the article</source>
        <translation>論文</translation>
    </message>
    <message>
        <source>affiliation</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>基準時点</translation>
    </message>
    <message>
        <source>treatment</source>
        <translation>治療</translation>
    </message>
    <message>
        <source>work</source>
        <translation>文献</translation>
    </message>
    <message>
        <source>This should be {}, not {}.</source>
        <translation>ここは{}であるべきですが、{}になっています。</translation>
    </message>
    <message>
        <source>Did you mean “{}”?</source>
        <translation>「{}」ではありませんか。</translation>
    </message>
    <message>
        <source>Write {}.</source>
        <translation>{}と書いてください。</translation>
    </message>
    <message>
        <source>An abstract has either “text” or “sections”.</source>
        <translation>抄録には「text」か「sections」のどちらか一方だけを書きます。</translation>
    </message>
    <message>
        <source>Move the text into a section, or leave the sections out.</source>
        <translation>テキストを節に移すか、sectionsを省いてください。</translation>
    </message>
    <message>
        <source>“{}” is here a second time (first on line {}).</source>
        <translation>「{}」が重複しています（最初は{}行目）。</translation>
    </message>
    <message>
        <source>Keep one of the two.</source>
        <translation>どちらか一方だけを残してください。</translation>
    </message>
    <message>
        <source>Keep one.</source>
        <translation>一方だけを残してください。</translation>
    </message>
    <message>
        <source>“{}” has no value.</source>
        <translation>「{}」に値がありません。</translation>
    </message>
    <message>
        <source>This key cannot be left out.</source>
        <translation>このキーは省略できません。</translation>
    </message>
    <message>
        <source>{} needs it.</source>
        <translation>{}に必要です。</translation>
    </message>
    <message>
        <source>A key here must be a plain word.</source>
        <translation>ここのキーは単純な語でなければなりません。</translation>
    </message>
    <message>
        <source>Use a key of {}.</source>
        <translation>{}のキーを使ってください。</translation>
    </message>
    <message>
        <source>Nothing is written here.</source>
        <translation>ここには何も書かれていません。</translation>
    </message>
    <message>
        <source>Leave the key out where the source does not state it.</source>
        <translation>原典に記載がなければ、キーごと省いてください。</translation>
    </message>
    <message>
        <source>“{}” is missing.</source>
        <translation>「{}」がありません。</translation>
    </message>
    <message>
        <source>“&lt;&lt;” is not read here.</source>
        <translation>ここでは「&lt;&lt;」は使えません。</translation>
    </message>
    <message>
        <source>Write out what it should bring in.</source>
        <translation>取り込む内容をそのまま書いてください。</translation>
    </message>
    <message>
        <source>“{}” is no key of {}.</source>
        <translation>「{}」は{}のキーではありません。</translation>
    </message>
    <message>
        <source>This list is empty.</source>
        <translation>このリストは空です。</translation>
    </message>
    <message>
        <source>Leave the key out, or add entries.</source>
        <translation>キーを省くか、項目を加えてください。</translation>
    </message>
    <message>
        <source>An id should be a word.</source>
        <translation>IDは1つの語でなければなりません。</translation>
    </message>
    <message>
        <source>The id “{}” is here a second time.</source>
        <translation>ID「{}」が重複しています。</translation>
    </message>
    <message>
        <source>Rename one of the two.</source>
        <translation>どちらか一方の名前を変えてください。</translation>
    </message>
    <message>
        <source>Start it with “{}: {}”.</source>
        <translation>「{}: {}」で始めてください。</translation>
    </message>
    <message>
        <source>The reference on line {} has the number {} too.</source>
        <translation>{}行目の文献も番号{}です。</translation>
    </message>
    <message>
        <source>Give each reference the article's own number.</source>
        <translation>各文献に論文中の番号を付けてください。</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>このファイルは空です。</translation>
    </message>
    <message>
        <source>This is no case: it has no keys.</source>
        <translation>これは症例ファイルではありません。キーがありません。</translation>
    </message>
    <message>
        <source>This is no case: it has no key of one.</source>
        <translation>これは症例ファイルではありません。症例のキーが1つもありません。</translation>
    </message>
    <message>
        <source>A second document starts here; a case is one.</source>
        <translation>ここから2つ目の文書が始まっています。症例は1つの文書です。</translation>
    </message>
    <message>
        <source>Delete the line of --- before it, or make it a file of its own.</source>
        <translation>直前の「---」の行を削除するか、別のファイルにしてください。</translation>
    </message>
    <message>
        <source>This program reads case files of version {} only.</source>
        <translation>このプログラムで読めるのはバージョン{}の症例ファイルだけです。</translation>
    </message>
    <message>
        <source>Write “{}: {}”, or get a newer Case Viewer.</source>
        <translation>「{}: {}」と書くか、新しいCase Viewerを入手してください。</translation>
    </message>
    <message>
        <source>A name is either literal or has family and given.</source>
        <translation>氏名は「literal」か、「family」と「given」のどちらかで書きます。</translation>
    </message>
    <message>
        <source>Keep “literal” for institutions.</source>
        <translation>「literal」は団体名に使ってください。</translation>
    </message>
    <message>
        <source>This name has neither “family” nor “literal”.</source>
        <translation>この氏名には「family」も「literal」もありません。</translation>
    </message>
    <message>
        <source>Add one of them.</source>
        <translation>どちらか一方を加えてください。</translation>
    </message>
    <message>
        <source>Lists and mappings are nested more than {} levels deep here.</source>
        <translation>ここではリストやマッピングの入れ子が{}段を超えています。</translation>
    </message>
    <message>
        <source>A case needs fewer than 10; look for brackets that are never closed.</source>
        <translation>症例に必要なのは10段未満です。閉じていない括弧がないか確かめてください。</translation>
    </message>
    <message>
        <source>“*{}” repeats something that is not defined before it.</source>
        <translation>「*{}」は、それより前に定義されていないものを繰り返しています。</translation>
    </message>
    <message>
        <source>Write “&amp;{}” at what it should repeat, or quote the text.</source>
        <translation>繰り返す対象に「&amp;{}」と書くか、テキストを引用符で囲んでください。</translation>
    </message>
    <message>
        <source>Repetitions such as “*{}” blow this file up by more than {} values.</source>
        <translation>「*{}」のような繰り返しにより、このファイルの値が{}個を超えて増えます。</translation>
    </message>
    <message>
        <source>Write the values out where they are needed.</source>
        <translation>必要な箇所に値をそのまま書いてください。</translation>
    </message>
    <message>
        <source>The file ends too early.</source>
        <translation>ファイルが途中で終わっています。</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>読み込みを中止しました。</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>ファイルをUTF-8で保存してください。</translation>
    </message>
    <message>
        <source>The byte {} is no UTF-8; in Latin-1 (Windows-1252) it is “{}”.</source>
        <translation>バイト{}はUTF-8ではありません。Latin-1（Windows-1252）では「{}」です。</translation>
    </message>
    <message>
        <source>{} cannot stand in a case.</source>
        <translation>{}は症例ファイルでは使えません。</translation>
    </message>
    <message>
        <source>A NUL character</source>
        <translation>NUL文字</translation>
    </message>
    <message>
        <source>The character U+{}</source>
        <translation>文字U+{}</translation>
    </message>
    <message>
        <source>Delete it.</source>
        <translation>削除してください。</translation>
    </message>
    <message>
        <source>This file is {}; a case is UTF-8.</source>
        <translation>このファイルは{}です。症例ファイルはUTF-8で書きます。</translation>
    </message>
    <message>
        <source>This file is no text.</source>
        <translation>このファイルはテキストではありません。</translation>
    </message>
    <message>
        <source>its check digit is wrong; look for a mistyped digit.</source>
        <translation>チェックディジットが合いません。数字の打ち間違いがないか確かめてください。</translation>
    </message>
    <message>
        <source>Write it without https://doi.org/ or doi: before it.</source>
        <translation>先頭のhttps://doi.org/やdoi:を除いて書いてください。</translation>
    </message>
    <message>
        <source>Pages “{}” end before they start.</source>
        <translation>ページ「{}」は、終わりが始まりより前です。</translation>
    </message>
    <message>
        <source>The check digit of ISSN “{}” is wrong.</source>
        <translation>ISSN「{}」のチェックディジットが合いません。</translation>
    </message>
    <message>
        <source>Check it against the source.</source>
        <translation>原典と照合してください。</translation>
    </message>
    <message>
        <source>The file starts with a byte order mark.</source>
        <translation>ファイルの先頭にバイト順マークがあります。</translation>
    </message>
    <message>
        <source>Save it as UTF-8 without one.</source>
        <translation>バイト順マークなしのUTF-8で保存してください。</translation>
    </message>
    <message>
        <source>This file is larger than {} MB. If that is meant, set {} to the megabytes to allow.</source>
        <translation>このファイルは{} MBを超えています。意図したものであれば、許容する大きさ（MB）を{}に設定してください。</translation>
    </message>
    <message>
        <source>This is not a file; name a case file, such as case.yaml.</source>
        <translation>これはファイルではありません。case.yamlのような症例ファイルを指定してください。</translation>
    </message>
    <message>
        <source>This file cannot be read: {}.</source>
        <translation>このファイルを読み取れません：{}。</translation>
    </message>
    <message>
        <source>the name is no path</source>
        <translation>名前がパスになっていません</translation>
    </message>
    <message>
        <source>The type “{}” is not used in a case.</source>
        <translation>型「{}」は症例ファイルでは使いません。</translation>
    </message>
    <message>
        <source>Delete it, or quote the text.</source>
        <translation>削除するか、テキストを引用符で囲んでください。</translation>
    </message>
    <message>
        <source>This text is empty.</source>
        <translation>このテキストは空です。</translation>
    </message>
    <message>
        <source>Leave the key out where nothing is stated.</source>
        <translation>記載がなければ、キーごと省いてください。</translation>
    </message>
    <message>
        <source>“{}” is the id of no {} in this file.</source>
        <translation>「{}」をIDとする{}は、このファイルにありません。</translation>
    </message>
    <message>
        <source>“{}” is not a word for this.</source>
        <translation>「{}」はここでは使えない語です。</translation>
    </message>
    <message>
        <source>“{}” is not {}.</source>
        <translation>「{}」は{}ではありません。</translation>
    </message>
    <message>
        <source>“{}” is not {}: {}</source>
        <translation>「{}」は{}ではありません：{}</translation>
    </message>
    <message>
        <source>Write a number and hours, days, weeks, months or years.</source>
        <translation>数とhours、days、weeks、months、yearsのいずれかを書いてください。</translation>
    </message>
    <message>
        <source>This time is empty.</source>
        <translation>この時期は空です。</translation>
    </message>
    <message>
        <source>Leave “when” out where none is stated.</source>
        <translation>記載がなければ「when」を省いてください。</translation>
    </message>
    <message>
        <source>{} do not make one time.</source>
        <translation>{}の組み合わせでは1つの時期になりません。</translation>
    </message>
    <message>
        <source>{} alone is no time.</source>
        <translation>{}だけでは時期になりません。</translation>
    </message>
    <message>
        <source>Write at; or from with for, for-at-least or until; or within and of; or after and before.</source>
        <translation>「at」、または「from」と「for」「for-at-least」「until」のいずれか、または「within」と「of」、または「after」と「before」を書いてください。</translation>
    </message>
    <message>
        <source>The abstract does not say “{}”.</source>
        <translation>抄録に「{}」という記述はありません。</translation>
    </message>
    <message>
        <source>Copy the words as they stand under “abstract”.</source>
        <translation>「abstract」にある語句をそのまま写してください。</translation>
    </message>
    <message>
        <source>“{}” cannot be an anchor's id.</source>
        <translation>「{}」は基準時点のIDにできません。</translation>
    </message>
    <message>
        <source>Start with a letter; go on with letters, digits, hyphens and underscores.</source>
        <translation>英字で始め、英字、数字、ハイフン、下線だけを使ってください。</translation>
    </message>
    <message>
        <source>The time of “{}” is told from itself, or from an anchor that is told from it.</source>
        <translation>「{}」の時期が、それ自体か、それを基準とする別の基準時点から定められています。</translation>
    </message>
    <message>
        <source>Leave out the “when” of one of them.</source>
        <translation>どれか1つの「when」を省いてください。</translation>
    </message>
    <message>
        <source>“{}” is an interval without a date; leave it out instead.</source>
        <translation>「{}」は日付のない期間です。省いてください。</translation>
    </message>
    <message>
        <source>“{}” ends before it starts; write the earlier date first.</source>
        <translation>「{}」は終わりが始まりより前です。早い日付を先に書いてください。</translation>
    </message>
    <message>
        <source>“{}” is no EDTF date; write it as 2004, 2004-10, 2004-10-31, 2004~ or 2002/2003.</source>
        <translation>「{}」はEDTFの日付ではありません。2004、2004-10、2004-10-31、2004~、2002/2003のように書いてください。</translation>
    </message>
    <message>
        <source>“{}” has no such month; months run from 01 to 12.</source>
        <translation>「{}」のような月はありません。月は01から12までです。</translation>
    </message>
    <message>
        <source>“{}” puts a day in a season; write the month instead.</source>
        <translation>「{}」では季節に日が付いています。季節の代わりに月を書いてください。</translation>
    </message>
    <message>
        <source>“{}” is no day of the calendar.</source>
        <translation>「{}」は暦にない日です。</translation>
    </message>
    <message>
        <source>A tab stands where only spaces can.</source>
        <translation>空白しか使えない箇所にタブがあります。</translation>
    </message>
    <message>
        <source>Indent with spaces, never with tabs.</source>
        <translation>字下げにはタブではなく空白を使ってください。</translation>
    </message>
    <message>
        <source>The quotes that open here close only lines below, where text follows.</source>
        <translation>ここで開いた引用符が、何行も後の、テキストが続く箇所で閉じています。</translation>
    </message>
    <message>
        <source>Close them where the text ends; inside single quotes, write ' twice.</source>
        <translation>テキストの終わりで閉じてください。一重引用符の中では ' を2つ重ねて書きます。</translation>
    </message>
    <message>
        <source>This is not YAML.</source>
        <translation>これはYAMLではありません。</translation>
    </message>
    <message>
        <source>Check this line and the one above it.</source>
        <translation>この行とその上の行を確かめてください。</translation>
    </message>
    <message>
        <source>A text cannot start with this character.</source>
        <translation>テキストをこの文字で始めることはできません。</translation>
    </message>
    <message>
        <source>Put the text in quotes.</source>
        <translation>テキストを引用符で囲んでください。</translation>
    </message>
    <message>
        <source>A colon makes a key where no key can stand.</source>
        <translation>キーを置けない箇所にコロンがあり、キーとみなされます。</translation>
    </message>
    <message>
        <source>Put the text in quotes if the colon belongs to it, and check the indentation.</source>
        <translation>コロンがテキストの一部なら引用符で囲み、字下げも確かめてください。</translation>
    </message>
    <message>
        <source>A list cannot start here.</source>
        <translation>ここでリストを始めることはできません。</translation>
    </message>
    <message>
        <source>Put “- ” on a line of its own, below the key.</source>
        <translation>キーの下に行を改めて「- 」と書いてください。</translation>
    </message>
    <message>
        <source>The quotes that open here are never closed.</source>
        <translation>ここで開いた引用符が閉じられていません。</translation>
    </message>
    <message>
        <source>Close them.</source>
        <translation>閉じてください。</translation>
    </message>
    <message>
        <source>The quotes that open here are not closed before a line of ---.</source>
        <translation>ここで開いた引用符が「---」の行より前で閉じられていません。</translation>
    </message>
    <message>
        <source>This line has no colon after its key.</source>
        <translation>この行のキーの後にコロンがありません。</translation>
    </message>
    <message>
        <source>Write “key: value”; a text that goes on is indented below its key.</source>
        <translation>「key: value」と書いてください。続きのテキストは、キーの下に字下げします。</translation>
    </message>
    <message>
        <source>In [ ] or { }, a comma or the closing bracket is missing before this.</source>
        <translation>[ ] または { } の中で、この前にコンマか閉じ括弧がありません。</translation>
    </message>
    <message>
        <source>Check the brackets; quote texts that hold commas, colons or brackets.</source>
        <translation>括弧を確かめてください。コンマ、コロン、括弧を含むテキストは引用符で囲みます。</translation>
    </message>
    <message>
        <source>A comma or a bracket stands where a value should.</source>
        <translation>値があるべき箇所にコンマか括弧があります。</translation>
    </message>
    <message>
        <source>Delete it, or quote the text it belongs to.</source>
        <translation>削除するか、それを含むテキストを引用符で囲んでください。</translation>
    </message>
    <message>
        <source>YAML does not know this backslash escape.</source>
        <translation>YAMLにこのバックスラッシュの書き方はありません。</translation>
    </message>
    <message>
        <source>Use single quotes instead.</source>
        <translation>代わりに一重引用符を使ってください。</translation>
    </message>
    <message>
        <source>A text that starts with “!” is taken for a type.</source>
        <translation>「!」で始まるテキストは型とみなされます。</translation>
    </message>
    <message>
        <source>A text that starts with “&amp;” or “*” is taken for a repetition.</source>
        <translation>「&amp;」や「*」で始まるテキストは繰り返しとみなされます。</translation>
    </message>
    <message>
        <source>This cannot stand before the case.</source>
        <translation>これは症例の前に置けません。</translation>
    </message>
    <message>
        <source>Start the file with “case-report: 1”.</source>
        <translation>ファイルを「case-report: 1」で始めてください。</translation>
    </message>
    <message>
        <source>After | or &gt; the text starts on the next line.</source>
        <translation>| や &gt; の後では、テキストは次の行から始まります。</translation>
    </message>
    <message>
        <source>Move it there, or put a text that starts with | or &gt; in quotes.</source>
        <translation>次の行に移すか、| や &gt; で始まるテキストを引用符で囲んでください。</translation>
    </message>
    <message>
        <source>This line does not go on with the list above it.</source>
        <translation>この行は上のリストの続きになっていません。</translation>
    </message>
    <message>
        <source>Start each entry with “- ”, all indented alike.</source>
        <translation>各項目を「- 」で始め、字下げをそろえてください。</translation>
    </message>
    <message>
        <source>This does not go on with the lines above it.</source>
        <translation>これは上の行の続きになっていません。</translation>
    </message>
    <message>
        <source>Indent the keys of one entry alike; nothing follows closing quotes.</source>
        <translation>1つの項目のキーの字下げをそろえてください。閉じた引用符の後には何も書けません。</translation>
    </message>
    <message>
        <source>no such style is installed</source>
        <translation>このスタイルはインストールされていません</translation>
    </message>
    <message>
        <source>the package "{}" is not installed</source>
        <translation>パッケージ"{}"がインストールされていません</translation>
    </message>
    <message>
        <source>cannot be read: {}</source>
        <translation>読み取れません：{}</translation>
    </message>
    <message>
        <source>is not a CSL style: it begins with &lt;{}&gt;</source>
        <translation>CSLスタイルではありません（&lt;{}&gt;で始まっています）</translation>
    </message>
    <message>
        <source>has no &lt;citation&gt;</source>
        <translation>&lt;citation&gt;がありません</translation>
    </message>
    <message>
        <source>&lt;{}&gt; says no {}</source>
        <translation>&lt;{}&gt;に{}がありません</translation>
    </message>
    <message>
        <source>there is no macro "{}"</source>
        <translation>マクロ"{}"がありません</translation>
    </message>
    <message>
        <source>&lt;{}&gt; has no &lt;layout&gt;</source>
        <translation>&lt;{}&gt;に&lt;layout&gt;がありません</translation>
    </message>
    <message>
        <source>&lt;{}&gt; cannot stand inside &lt;{}&gt;</source>
        <translation>&lt;{}&gt;は&lt;{}&gt;の中に置けません</translation>
    </message>
    <message>
        <source>macros call each other: {}</source>
        <translation>マクロが互いを呼び出しています：{}</translation>
    </message>
    <message>
        <source>&lt;{}&gt; cannot stand here</source>
        <translation>&lt;{}&gt;はここに置けません</translation>
    </message>
    <message>
        <source>depends on the style "{}", which is not installed</source>
        <translation>スタイル"{}"に依存していますが、インストールされていません</translation>
    </message>
    <message>
        <source>there is no reference with the id "{}"</source>
        <translation>IDが"{}"の文献はありません</translation>
    </message>
    <message>
        <source>is larger than any style could be</source>
        <translation>スタイルとしては大きすぎます</translation>
    </message>
    <message>
        <source>has a document type declaration, which no style needs</source>
        <translation>スタイルには不要な文書型宣言があります</translation>
    </message>
    <message>
        <source>is nested deeper than any style needs</source>
        <translation>スタイルとしては入れ子が深すぎます</translation>
    </message>
    <message>
        <source>is not well-formed XML: {}</source>
        <translation>整形式のXMLではありません：{}</translation>
    </message>
    <message>
        <source>“{}” has no entries of its own; copy the in-text citation instead.</source>
        <translation>「{}」には文献一覧の書式がありません。代わりに本文中の引用をコピーしてください。</translation>
    </message>
    <message>
        <source>Printed entries have no in-text form; choose a style to cite in.</source>
        <translation>原文どおりの表記には本文中の引用の形がありません。引用スタイルを選んでください。</translation>
    </message>
    <message>
        <source>No reference is chosen to be cited.</source>
        <translation>引用する文献が選ばれていません。</translation>
    </message>
    <message>
        <source>The case file does not describe its article.</source>
        <translation>症例ファイルに論文の記載がありません。</translation>
    </message>
    <message>
        <source>The source prints no citation of itself; choose a style to cite it in.</source>
        <translation>原典にはそれ自体の引用の表記がありません。引用スタイルを選んでください。</translation>
    </message>
    <message>
        <source>Printed entries follow no style.</source>
        <translation>原文どおりの表記はスタイルに従いません。</translation>
    </message>
    <message>
        <source>Part of the treatment history could not be read, so nothing was exported; see the problems that checking the file lists.</source>
        <translation>治療経過の一部を読み取れなかったため、書き出しませんでした。問題の一覧を参照してください。</translation>
    </message>
    <message>
        <source>The case file states no treatment history, so nothing was exported.</source>
        <translation>症例ファイルに治療経過の記載がないため、書き出しませんでした。</translation>
    </message>
    <message>
        <source>The picture is too large at {}×; choose a smaller scale, or SVG or PDF.</source>
        <translation>{}倍では図が大きすぎます。倍率を下げるか、SVGまたはPDFを選んでください。</translation>
    </message>
    <message>
        <source>A case needs it.</source>
        <translation>症例に必要です。</translation>
    </message>
    <message>
        <source>A text cannot start with “? ”.</source>
        <translation>テキストを「? 」で始めることはできません。</translation>
    </message>
    <message>
        <source>An entry starts here, but what stands above it is no entry of the same list.</source>
        <translation>ここから項目が始まりますが、その上にあるものは同じリストの項目ではありません。</translation>
    </message>
    <message>
        <source>Check both against the source.</source>
        <translation>両方を原典と照合してください。</translation>
    </message>
    <message>
        <source>Indent it as far as the lines that it belongs to.</source>
        <translation>属する行と同じ深さに字下げしてください。</translation>
    </message>
    <message>
        <source>Indent the keys of one entry alike; put a text of several lines in quotes.</source>
        <translation>1つの項目のキーの字下げをそろえてください。数行にわたるテキストは引用符で囲んでください。</translation>
    </message>
    <message>
        <source>It stands under “{}”.</source>
        <translation>これは「{}」の下に書きます。</translation>
    </message>
    <message>
        <source>Put the text in quotes if it belongs to it, or a space after the #.</source>
        <translation>テキストの一部なら全体を引用符で囲み、コメントなら # の後に空白を入れてください。</translation>
    </message>
    <message>
        <source>Start every entry with “- ”, the first one too, all indented alike.</source>
        <translation>最初の項目も含めてすべての項目を「- 」で始め、字下げをそろえてください。</translation>
    </message>
    <message>
        <source>The curly quotes around this text are part of it.</source>
        <translation>このテキストを囲む曲がった引用符は、テキストの一部になります。</translation>
    </message>
    <message>
        <source>Write straight quotes in their place, or around them if the source prints them.</source>
        <translation>まっすぐな引用符に替えるか、原典にあるものなら、その外側をまっすぐな引用符で囲んでください。</translation>
    </message>
    <message>
        <source>There is no space after the colon of this key.</source>
        <translation>このキーのコロンの後に空白がありません。</translation>
    </message>
    <message>
        <source>There is no space after this dash.</source>
        <translation>このハイフンの後に空白がありません。</translation>
    </message>
    <message>
        <source>These parts need brackets of their own.</source>
        <translation>これらの数字には、もう一組の角括弧が必要です。</translation>
    </message>
    <message>
        <source>This line is indented as if it went on with the text above it.</source>
        <translation>この行は、上のテキストの続きのように字下げされています。</translation>
    </message>
    <message>
        <source>“low” is more than “high” here.</source>
        <translation>ここでは「low」が「high」より大きくなっています。</translation>
    </message>
    <message>
        <source>“{}” is a comment here, and no part of the text before it.</source>
        <translation>「{}」はここではコメントとなり、前のテキストには含まれません。</translation>
    </message>
    <message>
        <source>“{}” names an earlier time than “{}”.</source>
        <translation>「{}」が「{}」より前の時点になっています。</translation>
    </message>
    <message>
        <source>“{}” stands at the left edge, and so outside “{}”.</source>
        <translation>「{}」が左端にあるため、「{}」の外になっています。</translation>
    </message>
    <message>
        <source>A comma ends a text in { }: put the text before it in quotes.</source>
        <translation>{ } の中ではコンマでテキストが終わります。その前のテキストを引用符で囲んでください。</translation>
    </message>
    <message>
        <source>A decimal has a point: {}.</source>
        <translation>小数点にはピリオドを使ってください：{}。</translation>
    </message>
    <message>
        <source>A unit stands under “unit”; what is no number is an observation.</source>
        <translation>単位は「unit」に書きます。数値でないものは所見（observations）に書いてください。</translation>
    </message>
    <message>
        <source>Curly quotes do not count: put straight quotes around the text.</source>
        <translation>曲がった引用符は無効です。テキストをまっすぐな引用符で囲んでください。</translation>
    </message>
    <message>
        <source>It says “{}”; copy that, sign for sign.</source>
        <translation>抄録には「{}」とあります。一字一句そのまま写してください。</translation>
    </message>
    <message>
        <source>Keep one of the two, or write “- ” before it if another entry starts here.</source>
        <translation>どちらか一方を残すか、ここから別の項目が始まるなら前に「- 」を書いてください。</translation>
    </message>
    <message>
        <source>Start each reference with “- id: ”.</source>
        <translation>各文献を「- id: 」で始めてください。</translation>
    </message>
    <message>
        <source>This DOI ends in “{}”, which most likely ends the sentence it is from.</source>
        <translation>このDOIは「{}」で終わっていますが、おそらく写した文の末尾の記号です。</translation>
    </message>
    <message>
        <source>Write words as “{literal: {}}”.</source>
        <translation>言葉は「{literal: {}}」と書いてください。</translation>
    </message>
    <message>
        <source>Write PMC and the digits alone.</source>
        <translation>PMCと数字だけを書いてください。</translation>
    </message>
    <message>
        <source>Write [[2004, 10, 31]].</source>
        <translation>[[2004, 10, 31]] のように書いてください。</translation>
    </message>
    <message>
        <source>Write [when, value], or {value: …} where no time is stated; a decimal has a point.</source>
        <translation>[when, value] と書くか、時点の記載がなければ {value: …} と書いてください。小数点にはピリオドを使います。</translation>
    </message>
    <message>
        <source>Write a space after a dash that starts an entry.</source>
        <translation>項目を始めるハイフンの後には空白を入れてください。</translation>
    </message>
    <message>
        <source>Write each entry on a line of its own, after “- ”.</source>
        <translation>項目ごとに行を改め、「- 」の後に書いてください。</translation>
    </message>
    <message>
        <source>Write each id as a key, without “- ” before it, and what belongs to it below.</source>
        <translation>IDはそれぞれ「- 」を付けずにキーとして書き、内容をその下に書いてください。</translation>
    </message>
    <message>
        <source>Write hyphens in the place of spaces.</source>
        <translation>空白の代わりにハイフンを書いてください。</translation>
    </message>
    <message>
        <source>Write it without mailto: and &lt; &gt;.</source>
        <translation>mailto: と &lt; &gt; を付けずに書いてください。</translation>
    </message>
    <message>
        <source>Write its four groups of four, with hyphens.</source>
        <translation>4桁ずつの4組をハイフンでつないで書いてください。</translation>
    </message>
    <message>
        <source>Write its keys below it, each as “key: value”, without “- ”.</source>
        <translation>キーをその下に、「- 」を付けずに「key: value」の形で書いてください。</translation>
    </message>
    <message>
        <source>Write the digits alone.</source>
        <translation>数字だけを書いてください。</translation>
    </message>
    <message>
        <source>Write {family: …, given: …}, or {literal: …} for an institution.</source>
        <translation>{family: …, given: …} と書くか、団体なら {literal: …} と書いてください。</translation>
    </message>
    <message>
        <source>Write {low: …, high: …}, or one of the two.</source>
        <translation>{low: …, high: …} と書くか、どちらか一方を書いてください。</translation>
    </message>
    <message>
        <source>Write “- {family: …, given: …}” on a line of its own for each.</source>
        <translation>1人ごとに行を改め、「- {family: …, given: …}」と書いてください。</translation>
    </message>
    <message>
        <source>Write “- ” before an entry.</source>
        <translation>項目の前には「- 」と書いてください。</translation>
    </message>
    <message>
        <source>Write “key: value”.</source>
        <translation>「key: value」と書いてください。</translation>
    </message>
    <message>
        <source>“{}” is no EDTF date; write it as {}.</source>
        <translation>「{}」はEDTFの日付ではありません。{}と書いてください。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空欄</translation>
    </message>
    <message>
        <source>Write “day {} of …”, with the anchor that it counts from.</source>
        <translation>「day {} of …」のように、数え始める基準時点を添えて書いてください。</translation>
    </message>
    <message>
        <source>Write “{}”.</source>
        <translation>「{}」と書いてください。</translation>
    </message>
    <message>
        <source>Write a space after the colon.</source>
        <translation>コロンの後に空白を入れてください。</translation>
    </message>
    <message>
        <source>“{}” stands too far left, and so outside “{}”.</source>
        <translation>「{}」の字下げが足りないため、「{}」の外になっています。</translation>
    </message>
    <message>
        <source>Where it belongs to the entry above it, indent it as far as the lines of that.</source>
        <translation>上の項目の一部なら、その行と同じ深さに字下げしてください。</translation>
    </message>
    <message>
        <source>This has nothing that {} needs.</source>
        <translation>ここには{}に必要なキーが1つもありません。</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source> and </source>
        <comment>last_and</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>, </source>
        <comment>comma</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Misprints of the source are corrected in {numbers}.</source>
        <comment>corrected</comment>
        <translation>文献{numbers}では原典の誤植を訂正しています。</translation>
    </message>
    <message>
        <source>Misprints of the source are kept in {numbers}.</source>
        <comment>kept</comment>
        <translation>文献{numbers}では原典の誤植をそのまま残しています。</translation>
    </message>
    <message>
        <source>The file has no printed form of {numbers}.</source>
        <comment>no_printed_form</comment>
        <translation>ファイルに文献{numbers}の原文の表記がありません。</translation>
    </message>
    <message>
        <source>The source cuts {lists} after {names}; {style} would list {most}.</source>
        <comment>cut_after</comment>
        <translation>{lists}は原典では{names}で省略されています。{style}では{most}を挙げます。</translation>
    </message>
    <message>
        <source>The source cuts {lists}; {style} would list {most}.</source>
        <comment>cut</comment>
        <translation>{lists}は原典で省略されています。{style}では{most}を挙げます。</translation>
    </message>
    <message>
        <source>all author lists</source>
        <comment>all_lists</comment>
        <translation>すべての著者名</translation>
    </message>
    <message>
        <source>all of them</source>
        <comment>all_of_them</comment>
        <translation>全員</translation>
    </message>
    <message>
        <source>both author lists</source>
        <comment>both_lists</comment>
        <translation>両方の著者名</translation>
    </message>
    <message>
        <source>no</source>
        <comment>counted</comment>
        <translation>0</translation>
    </message>
    <message>
        <source>one</source>
        <comment>counted</comment>
        <translation>1</translation>
    </message>
    <message>
        <source>two</source>
        <comment>counted</comment>
        <translation>2</translation>
    </message>
    <message>
        <source>three</source>
        <comment>counted</comment>
        <translation>3</translation>
    </message>
    <message>
        <source>four</source>
        <comment>counted</comment>
        <translation>4</translation>
    </message>
    <message>
        <source>five</source>
        <comment>counted</comment>
        <translation>5</translation>
    </message>
    <message>
        <source>six</source>
        <comment>counted</comment>
        <translation>6</translation>
    </message>
    <message>
        <source>seven</source>
        <comment>counted</comment>
        <translation>7</translation>
    </message>
    <message>
        <source>eight</source>
        <comment>counted</comment>
        <translation>8</translation>
    </message>
    <message>
        <source>nine</source>
        <comment>counted</comment>
        <translation>9</translation>
    </message>
    <message>
        <source>ten</source>
        <comment>counted</comment>
        <translation>10</translation>
    </message>
    <message>
        <source>eleven</source>
        <comment>counted</comment>
        <translation>11</translation>
    </message>
    <message>
        <source>twelve</source>
        <comment>counted</comment>
        <translation>12</translation>
    </message>
    <message>
        <source>one name</source>
        <comment>one_name</comment>
        <translation>1名</translation>
    </message>
    <message>
        <source>the author list</source>
        <comment>the_list</comment>
        <translation>著者名</translation>
    </message>
    <message>
        <source>the author list of {numbers}</source>
        <comment>list_of</comment>
        <translation>文献{numbers}の著者名</translation>
    </message>
    <message>
        <source>the author lists of {numbers}</source>
        <comment>lists_of</comment>
        <translation>文献{numbers}の著者名</translation>
    </message>
    <message>
        <source>these references have</source>
        <comment>these_have</comment>
        <translation>これらの文献</translation>
    </message>
    <message>
        <source>this reference has</source>
        <comment>this_has</comment>
        <translation>この文献</translation>
    </message>
    <message>
        <source>up to {count}</source>
        <comment>up_to</comment>
        <translation>{count}名まで</translation>
    </message>
    <message>
        <source>{count} names</source>
        <comment>names</comment>
        <translation>{count}名</translation>
    </message>
    <message>
        <source>{first}–{last}</source>
        <comment>range</comment>
        <translation>{first}–{last}</translation>
    </message>
    <message>
        <source>{numbers} has</source>
        <comment>one_has</comment>
        <translation>文献{numbers}</translation>
    </message>
    <message>
        <source>{numbers} have</source>
        <comment>several_have</comment>
        <translation>文献{numbers}</translation>
    </message>
    <message>
        <source>{style} prints DOIs; {which} none.</source>
        <comment>no_doi</comment>
        <translation>{style}ではDOIを記しますが、{which}にはありません。</translation>
    </message>
    <message>
        <source>{style} prints full names of journals; {which} only the abbreviation.</source>
        <comment>no_journal</comment>
        <translation>{style}では誌名を略さずに記しますが、{which}には略誌名しかありません。</translation>
    </message>
    <message>
        <source>{style} prints issues; {which} none.</source>
        <comment>no_issue</comment>
        <translation>{style}では号を記しますが、{which}にはありません。</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Citation styles and locales are those of the Citation Style Language project, made by its contributors and licensed under CC BY-SA 3.0.</source>
        <translation>引用スタイルとロケールは、Citation Style Languageプロジェクトの貢献者が作成し、CC BY-SA 3.0で公開しているものです。</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー操作</translation>
    </message>
    <message>
        <source>Reads one clinical case report from one file and copies its references. It shows what the source states, and says what it does not.</source>
        <translation>1つのファイルから1つの症例報告を読み込み、その文献をコピーします。原典に記載されていることを示し、記載のないことは記載なしと示します。</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>問題が発生しました</translation>
    </message>
    <message>
        <source>This is a mistake in Case Viewer, not in your file. Nothing is lost and the window goes on. Please send the report below to its developers.</source>
        <translation>これはCase Viewerの誤りで、ファイルの誤りではありません。失われたものはなく、そのままお使いいただけます。下の報告を開発者にお送りください。</translation>
    </message>
    <message>
        <source>Version {}</source>
        <translation>バージョン {}</translation>
    </message>
    <message>
        <source>Case Viewer is free software under the MIT licence. It stands on:</source>
        <translation>Case ViewerはMITライセンスのフリーソフトウェアです。次のものを利用しています：</translation>
    </message>
    <message>
        <source>Qt {}: LGPL-3.0, linked as a library that can be exchanged</source>
        <translation>Qt {}：LGPL-3.0（差し替え可能なライブラリとしてリンク）</translation>
    </message>
    <message>
        <source>licence not stated in its metadata</source>
        <translation>メタデータにライセンスの記載なし</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>未インストール</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Affiliation {}</source>
        <translation>所属{}</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>corresponding author</source>
        <translation>責任著者</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>ORCID</source>
        <translation>ORCID</translation>
    </message>
    <message>
        <source>also under {}</source>
        <translation>{}にも所属</translation>
    </message>
    <message>
        <source>Which authors belong here is not stated.</source>
        <translation>ここに所属する著者の記載はありません。</translation>
    </message>
    <message>
        <source>No affiliation is stated.</source>
        <translation>所属の記載はありません。</translation>
    </message>
</context>
<context>
    <name>PeoplePane</name>
    <message>
        <source>Affiliations</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>著者</translation>
    </message>
    <message>
        <source>Copied {}</source>
        <translation>{}をコピーしました</translation>
    </message>
    <message>
        <source>This file states no affiliations.</source>
        <translation>このファイルに所属の記載はありません。</translation>
    </message>
    <message>
        <source>This file states no authors.</source>
        <translation>このファイルに著者の記載はありません。</translation>
    </message>
    <message>
        <source>Authors by affiliation</source>
        <translation>所属別の著者</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>原文の順</translation>
    </message>
    <message>
        <source>By affiliation</source>
        <translation>所属別</translation>
    </message>
    <message>
        <source>Copied the byline</source>
        <translation>著者名をコピーしました</translation>
    </message>
    <message>
        <source>Copied authors and affiliations</source>
        <translation>著者と所属をコピーしました</translation>
    </message>
    <message>
        <source>The file states none, so nothing was copied</source>
        <translation>ファイルに記載がないため、コピーしませんでした</translation>
    </message>
    <message>
        <source>Copy byline</source>
        <translation>著者名をコピー</translation>
    </message>
    <message>
        <source>Copy authors and affiliations</source>
        <translation>著者と所属をコピー</translation>
    </message>
</context>
<context>
    <name>PersonDetails</name>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>著者</translation>
    </message>
    <message>
        <source>Affiliation {}</source>
        <translation>所属{}</translation>
    </message>
    <message>
        <source>Choose an author or an affiliation to see all that is stated.</source>
        <translation>著者または所属を選ぶと、記載内容がすべて表示されます。</translation>
    </message>
    <message>
        <source>Affiliation</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>ORCID</source>
        <translation>ORCID</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Correspondence</source>
        <translation>連絡先</translation>
    </message>
    <message>
        <source>Corresponding author</source>
        <translation>責任著者</translation>
    </message>
    <message>
        <source>who corresponds is not stated</source>
        <translation>責任著者の記載なし</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>著者</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>原文の表記</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>記載なし</translation>
    </message>
</context>
<context>
    <name>Popups</name>
    <message>
        <source>About Case Viewer</source>
        <translation>Case Viewerについて</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>報告をコピー</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー操作</translation>
    </message>
    <message>
        <source>Unexpected error</source>
        <translation>予期しないエラー</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>{message} {hint}</source>
        <translation>{message}{hint}</translation>
    </message>
    <message>
        <source>column {}</source>
        <translation>{}桁目</translation>
    </message>
    <message>
        <source>error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>{kind}, line {line}, {where}: {words}</source>
        <translation>{kind}、{line}行目、{where}：{words}</translation>
    </message>
</context>
<context>
    <name>ProblemsBar</name>
    <message>
        <source>Hide the list</source>
        <translation>一覧を隠す</translation>
    </message>
    <message>
        <source>Line {}: {}</source>
        <translation>{}行目：{}</translation>
    </message>
    <message>
        <source>Open in editor</source>
        <translation>エディターで開く</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Show all {}</source>
        <translation>{}件すべて表示</translation>
    </message>
</context>
<context>
    <name>ProblemsList</name>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>ReferenceDetails</name>
    <message>
        <source>Added</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>Named by</source>
        <translation>言及している項目</translation>
    </message>
    <message>
        <source>No reference is current</source>
        <translation>文献が選ばれていません</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>原文の表記</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>文献</translation>
    </message>
    <message>
        <source>Reference {}</source>
        <translation>文献{}</translation>
    </message>
    <message>
        <source>{} search</source>
        <translation>{}で検索</translation>
    </message>
    <message>
        <source>{}; the source cuts the list here</source>
        <translation>{}（原典ではここで省略）</translation>
    </message>
</context>
<context>
    <name>ReferenceList</name>
    <message>
        <source>References</source>
        <translation>文献</translation>
    </message>
</context>
<context>
    <name>ReferenceModel</name>
    <message>
        <source>{} search</source>
        <translation>{}で検索</translation>
    </message>
</context>
<context>
    <name>References</name>
    <message>
        <source>1 link</source>
        <translation>リンク1件</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>文献</translation>
    </message>
    <message>
        <source>Reference {}</source>
        <translation>文献{}</translation>
    </message>
    <message>
        <source>added</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>authors cut</source>
        <translation>著者名省略</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>{} links</source>
        <translation>リンク{}件</translation>
    </message>
</context>
<context>
    <name>ReferencesPane</name>
    <message>
        <source>No reference matches the filter. Esc shows all of them again.</source>
        <translation>絞り込みに一致する文献はありません。Escキーですべての文献に戻ります。</translation>
    </message>
    <message>
        <source>No reference could be read; see the problems.</source>
        <translation>文献を読み取れませんでした。問題の一覧を参照してください。</translation>
    </message>
    <message>
        <source>This file states no references.</source>
        <translation>このファイルに文献の記載はありません。</translation>
    </message>
    <message>
        <source>1 reference</source>
        <translation>文献1件</translation>
    </message>
    <message>
        <source>Copied the citation {}</source>
        <translation>引用{}をコピーしました</translation>
    </message>
    <message>
        <source>Copied {}, {}</source>
        <translation>{}をコピーしました（{}）</translation>
    </message>
    <message>
        <source>as printed</source>
        <translation>原文どおり</translation>
    </message>
    <message>
        <source>Copying the citation</source>
        <translation>引用をコピー中</translation>
    </message>
    <message>
        <source>{:,} references</source>
        <translation>文献{:,}件</translation>
    </message>
    <message>
        <source>Copying {}</source>
        <translation>{}をコピー中</translation>
    </message>
    <message>
        <source>{}; not {:,} that the filter hides</source>
        <translation>{}（絞り込みで隠れた{:,}件を除く）</translation>
    </message>
</context>
<context>
    <name>RelatedSection</name>
    <message>
        <source>More like this</source>
        <translation>関連する文献</translation>
    </message>
</context>
<context>
    <name>SearchPopup</name>
    <message>
        <source>Nothing found</source>
        <translation>見つかりません</translation>
    </message>
</context>
<context>
    <name>StylePicker</name>
    <message>
        <source>Styles are being listed…</source>
        <translation>スタイルを読み込んでいます…</translation>
    </message>
    <message>
        <source>As printed</source>
        <translation>原文どおり</translation>
    </message>
    <message>
        <source>Citation style</source>
        <translation>引用スタイル</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Numbered from 1</source>
        <translation>1から番号を付ける</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Style file…</source>
        <translation>スタイルファイル…</translation>
    </message>
    <message>
        <source>Style or journal</source>
        <translation>スタイルまたは雑誌</translation>
    </message>
    <message>
        <source>The article’s numbers</source>
        <translation>論文の番号</translation>
    </message>
    <message>
        <source>The source’s own entries, letter by letter</source>
        <translation>原典の文献表記を一字一句そのまま</translation>
    </message>
    <message>
        <source>The style’s own language</source>
        <translation>スタイルの既定の言語</translation>
    </message>
    <message>
        <source>author</source>
        <translation>著者方式</translation>
    </message>
    <message>
        <source>author-date</source>
        <translation>著者・年方式</translation>
    </message>
    <message>
        <source>label</source>
        <translation>ラベル方式</translation>
    </message>
    <message>
        <source>note</source>
        <translation>脚注方式</translation>
    </message>
    <message>
        <source>numeric</source>
        <translation>番号方式</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>お気に入り</translation>
    </message>
    <message>
        <source>follows {}</source>
        <translation>{}に準拠</translation>
    </message>
    <message>
        <source>recent</source>
        <translation>最近使用</translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>Parts of the case</source>
        <translation>症例の構成</translation>
    </message>
    <message>
        <source>Show beside</source>
        <translation>並べて表示</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Abstract</source>
        <translation>抄録</translation>
    </message>
    <message>
        <source>Authors &amp;&amp; affiliations</source>
        <translation>著者と所属</translation>
    </message>
    <message>
        <source>References</source>
        <translation>文献</translation>
    </message>
    <message>
        <source>Treatment history</source>
        <translation>治療経過</translation>
    </message>
</context>
<context>
    <name>Typesetting</name>
    <message>
        <source>Something unexpected went wrong; nothing was made.</source>
        <translation>予期しない問題が発生したため、何も作成しませんでした。</translation>
    </message>
</context>
<context>
    <name>Variables</name>
    <message>
        <source>Abstract</source>
        <translation>抄録</translation>
    </message>
    <message>
        <source>Accessed</source>
        <translation>参照日</translation>
    </message>
    <message>
        <source>Annote</source>
        <translation>注釈</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>所蔵機関</translation>
    </message>
    <message>
        <source>Archive collection</source>
        <translation>所蔵コレクション</translation>
    </message>
    <message>
        <source>Archive location</source>
        <translation>所蔵場所</translation>
    </message>
    <message>
        <source>Archive place</source>
        <translation>所蔵地</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>著者</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>発行主体</translation>
    </message>
    <message>
        <source>Available date</source>
        <translation>公開日</translation>
    </message>
    <message>
        <source>Call number</source>
        <translation>請求記号</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>座長</translation>
    </message>
    <message>
        <source>Chapter number</source>
        <translation>章番号</translation>
    </message>
    <message>
        <source>Citation key</source>
        <translation>引用キー</translation>
    </message>
    <message>
        <source>Citation label</source>
        <translation>引用ラベル</translation>
    </message>
    <message>
        <source>City</source>
        <translation>市区町村</translation>
    </message>
    <message>
        <source>Collection editor</source>
        <translation>叢書編者</translation>
    </message>
    <message>
        <source>Collection number</source>
        <translation>叢書番号</translation>
    </message>
    <message>
        <source>Collection title</source>
        <translation>叢書名</translation>
    </message>
    <message>
        <source>Compiler</source>
        <translation>編纂者</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>作曲者</translation>
    </message>
    <message>
        <source>Container author</source>
        <translation>収載書の著者</translation>
    </message>
    <message>
        <source>Container title</source>
        <translation>誌名・収載書名</translation>
    </message>
    <message>
        <source>Container title short</source>
        <translation>略誌名</translation>
    </message>
    <message>
        <source>Contributor</source>
        <translation>協力者</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国</translation>
    </message>
    <message>
        <source>Curator</source>
        <translation>学芸員</translation>
    </message>
    <message>
        <source>DOI</source>
        <translation>DOI</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部署</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>大きさ・長さ</translation>
    </message>
    <message>
        <source>Director</source>
        <translation>監督</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>部門</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>版</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>編者</translation>
    </message>
    <message>
        <source>Editor translator</source>
        <translation>編訳者</translation>
    </message>
    <message>
        <source>Editorial director</source>
        <translation>編集責任者</translation>
    </message>
    <message>
        <source>Event date</source>
        <translation>開催日</translation>
    </message>
    <message>
        <source>Event place</source>
        <translation>開催地</translation>
    </message>
    <message>
        <source>Event title</source>
        <translation>会議・行事名</translation>
    </message>
    <message>
        <source>Executive producer</source>
        <translation>製作総指揮</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>出演者</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>司会者</translation>
    </message>
    <message>
        <source>ISBN</source>
        <translation>ISBN</translation>
    </message>
    <message>
        <source>ISSN</source>
        <translation>ISSN</translation>
    </message>
    <message>
        <source>Illustrator</source>
        <translation>挿絵画家</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>機関</translation>
    </message>
    <message>
        <source>Interviewer</source>
        <translation>聞き手</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>号</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>発行日</translation>
    </message>
    <message>
        <source>Jurisdiction</source>
        <translation>法域</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>キーワード</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>License</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Narrator</source>
        <translation>朗読者</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Number of pages</source>
        <translation>総ページ数</translation>
    </message>
    <message>
        <source>Number of volumes</source>
        <translation>総巻数</translation>
    </message>
    <message>
        <source>Organizer</source>
        <translation>主催者</translation>
    </message>
    <message>
        <source>Original author</source>
        <translation>原著者</translation>
    </message>
    <message>
        <source>Original date</source>
        <translation>原著の発行日</translation>
    </message>
    <message>
        <source>Original publisher</source>
        <translation>原著の出版者</translation>
    </message>
    <message>
        <source>Original publisher place</source>
        <translation>原著の出版地</translation>
    </message>
    <message>
        <source>Original title</source>
        <translation>原題</translation>
    </message>
    <message>
        <source>PMCID</source>
        <translation>PMCID</translation>
    </message>
    <message>
        <source>PMID</source>
        <translation>PMID</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Page first</source>
        <translation>開始ページ</translation>
    </message>
    <message>
        <source>Part number</source>
        <translation>部の番号</translation>
    </message>
    <message>
        <source>Part title</source>
        <translation>部の表題</translation>
    </message>
    <message>
        <source>Performer</source>
        <translation>演者</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>郵便番号</translation>
    </message>
    <message>
        <source>Printing number</source>
        <translation>刷</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>製作者</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>出版者</translation>
    </message>
    <message>
        <source>Publisher place</source>
        <translation>出版地</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>受取人</translation>
    </message>
    <message>
        <source>References</source>
        <translation>関連資料</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>都道府県・州</translation>
    </message>
    <message>
        <source>Reviewed author</source>
        <translation>評された著作の著者</translation>
    </message>
    <message>
        <source>Reviewed genre</source>
        <translation>評された著作の種別</translation>
    </message>
    <message>
        <source>Reviewed title</source>
        <translation>評された著作の表題</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>縮尺</translation>
    </message>
    <message>
        <source>Script writer</source>
        <translation>脚本家</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>Series creator</source>
        <translation>シリーズ制作者</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>情報源</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>出版状況</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>番地</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>投稿日</translation>
    </message>
    <message>
        <source>Supplement number</source>
        <translation>補遺番号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>表題</translation>
    </message>
    <message>
        <source>Title short</source>
        <translation>短縮表題</translation>
    </message>
    <message>
        <source>Translator</source>
        <translation>訳者</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>巻</translation>
    </message>
    <message>
        <source>Volume title</source>
        <translation>巻の表題</translation>
    </message>
</context>
<context>
    <name>Version</name>
    <message>
        <source>not installed</source>
        <translation>未インストール</translation>
    </message>
</context>
<context>
    <name>_Orders</name>
    <message>
        <source>Ascending</source>
        <translation>昇順</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>降順</translation>
    </message>
    <message>
        <source>First author</source>
        <translation>筆頭著者</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>雑誌</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Sorted by {}, {}</source>
        <translation>並べ替え：{}、{}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>表題</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
</context>
</TS>
