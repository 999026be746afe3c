using AttackTracker.Web.Components.Charts;

namespace AttackTracker.Tests.Components.Charts;

public sealed class TextWidthTests
{
    [Theory]
    [InlineData(127, "Al-Taqaddum Air Base", "Al-Taqaddum Air Base")]
    [InlineData(119, "Besmaya Range Complex", "Besmaya Range Co…")]
    [InlineData(86, "Ain al-Asad Air Base", "Ain al-Asad Ai…")]
    [InlineData(0, "Erbil", "E…")]
    public void A_name_has_as_many_letters_as_have_room(double room, string name, string shown) => Assert.Equal(shown, TextWidth.Within(room, name));
}
