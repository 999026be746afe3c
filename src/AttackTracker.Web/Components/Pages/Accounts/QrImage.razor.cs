using System.Globalization;
using System.Text;
using AttackTracker.Core.Accounts;
using Microsoft.AspNetCore.Components;

namespace AttackTracker.Web.Components.Pages.Accounts;

/// <summary>A QR code, dark on light in either theme, since cameras expect it so.</summary>
public sealed partial class QrImage
{
    private const int Margin = 4;

    private int _size;
    private string _dark = "";

    [Parameter, EditorRequired]
    public required string Text { get; set; }

    protected override void OnParametersSet()
    {
        var code = QrCode.Of(Text);
        var path = new StringBuilder();
        for (var y = 0; y < code.Size; y++)
        {
            for (var x = 0; x < code.Size; x++)
            {
                if (code[x, y])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x + Margin} {y + Margin}h1v1h-1z");
                }
            }
        }

        (_size, _dark) = (code.Size + (2 * Margin), path.ToString());
    }
}
