using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Downloads;

/// <summary>The packet's own style sheet: the site's is not there where the packet is read.</summary>
internal static class EvidenceStyle
{
    public static MarkupString Sheet { get; } = new(
        """

            :root{color-scheme:light dark;--paper:#fbfaf8;--ink:#17191c;--ink-2:#474b51;--rule:#cfcbc3;--mark:#cfe6e3}
            @media (prefers-color-scheme:dark){:root{--paper:#0d1012;--ink:#e7e9eb;--ink-2:#b0b7be;--rule:#333b42;--mark:#164340}}
            *{box-sizing:border-box}
            body{margin:0 auto;padding:24px 16px 64px;max-width:1040px;background:var(--paper);color:var(--ink);font:14px/21px Inter,system-ui,sans-serif}
            h1{font-size:22px;line-height:30px;font-weight:620;margin:4px 0 8px} h2{font-size:16px;margin:32px 0 8px} h3{font-size:14px;margin:20px 0 6px}
            p{margin:0 0 6px} .id,td span,caption,dt{color:var(--ink-2)} .id{font-weight:600}
            a{color:inherit;overflow-wrap:anywhere} .hash,pre{font:12px/18px ui-monospace,monospace;overflow-wrap:anywhere} pre{white-space:pre-wrap}
            table{border-collapse:collapse;width:100%} th,td{text-align:left;vertical-align:top;padding:6px 12px 6px 0;border-bottom:1px solid var(--rule);overflow-wrap:anywhere}
            thead th{font-weight:500;color:var(--ink-2)} caption{text-align:left;padding-bottom:4px} td span{display:block;font-size:12px;line-height:17px}
            td p{margin:0 0 4px} q{display:block;font:14px/20px Charter,Georgia,serif} q::before,q::after{content:none}
            mark{background:var(--mark);color:inherit;padding:0 1px}
            blockquote{margin:8px 0;padding-left:12px;border-left:2px solid var(--rule);font:15px/23px Charter,Georgia,serif}
            dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:2px 16px;margin:0 0 8px} dd{margin:0;overflow-wrap:anywhere}
            ol{margin:0;padding-left:20px} li{margin-bottom:4px;overflow-wrap:anywhere} .spans{font-size:12px;line-height:18px} .spans th,.spans td{padding:2px 12px 2px 0}
            section>table:not(.spans) th:first-child{width:88px} section>table:not(.spans) td:nth-child(2){width:24%} section>table:not(.spans) td:nth-child(3){width:26%}
            @media (max-width:640px){
              section>table:not(.spans) thead{display:none} section>table:not(.spans) tr{display:block;border-bottom:1px solid var(--rule);padding:6px 0}
              section>table:not(.spans) th,section>table:not(.spans) td,section>table:not(.spans) td:nth-child(n){display:block;width:auto;border:0;padding:0 0 2px}
              dl{grid-template-columns:minmax(0,1fr);gap:0} dd{margin-bottom:4px}
            }
            @media print{
              @page{margin:16mm}
              :root{color-scheme:light;--paper:#fff;--ink:#000;--ink-2:#333;--rule:#999;--mark:#ddd}
              body{padding:0;max-width:none;font-size:10pt;line-height:14pt} mark{print-color-adjust:exact;-webkit-print-color-adjust:exact;font-weight:600}
              tr,blockquote,dl,li{break-inside:avoid} h2,h3{break-after:avoid} thead{display:table-header-group}
            }

        """);
}
