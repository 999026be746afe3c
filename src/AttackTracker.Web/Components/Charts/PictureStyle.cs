using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Charts;

/// <summary>The style of drawings that are taken away: the light theme in plain values, which every program reads. Where Inter is not at hand another sans serif of its width serves.</summary>
public static class PictureStyle
{
    public static MarkupString Sheet { get; } = new(
        """

            svg{font-family:Inter,"Helvetica Neue",Arial,"Liberation Sans",sans-serif}
            .paper{fill:#fbfaf8}.title{font-size:20px;font-weight:600;fill:#17191c}
            .tx{font-size:11px;fill:#5f6369}.tx2{font-size:11px;fill:#474b51}.txi{font-size:11px;fill:#17191c}.txp{font-size:11px;fill:#fbfaf8}.txb{font-weight:600}
            .halo{paint-order:stroke;stroke:#fbfaf8;stroke-width:4px;stroke-linejoin:round}
            .hr{stroke:#e6e3dd}.hr2{stroke:#cfcbc3}.axis{stroke:#17191c}.pause{stroke:#5f6369}.ink{fill:#17191c}.cells{fill:#474b51}.disagree{fill:#b01242}
            .f-attack{fill:#474b51}.f-rocket{fill:#d8640a}.f-drone{fill:#3f78d6}.f-missile{fill:#4b134d}.f-indirect{fill:#e3b433;stroke:#94700a;stroke-width:.75}.f-ground{fill:#425737}.f-unknown{fill:#8b8880}.f-response{fill:#737d87}
            .k-rocket{stroke:#d8640a}.k-drone{stroke:#3f78d6}.k-missile{stroke:#4b134d}.k-indirect{stroke:#94700a}.k-ground{stroke:#425737}.k-unknown{stroke:#8b8880}.k-response{stroke:#737d87}
            .f-o-impact{fill:#17191c}.f-o-missed{fill:#985c0c}.f-o-intercepted{fill:#209da0}.f-o-failed{fill:#543a6f}.f-o-not-stated,.f-s-machine{fill:#fbfaf8;stroke:#8b8880}
            .f-s-reviewed{fill:#0a6a6e}.f-s-corrected{fill:#17191c}.f-s-sent-back{fill:#737d87}.f-s-lapsed{fill:#f6ecd9;stroke:#855300;stroke-dasharray:2 1.5}
            .open{fill:#fbfaf8;stroke-width:1.5}.pale{fill-opacity:.3;stroke:none}.pill{fill-opacity:.22;stroke-width:1}.cross{fill:none;stroke-width:1.6}
            .ring{fill:none;stroke:#b01242;stroke-width:1.5}.told{fill:none;stroke:#474b51;stroke-width:1.3;stroke-linecap:round}
            .lag{fill:#5f6369}.lag-line{fill:none;stroke:#5f6369}.hit{fill:none}

        """);
}
