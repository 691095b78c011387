<#macro emailLayout>
<!DOCTYPE html>
<html lang="${locale.toLanguageTag()}" dir="${(ltr)?then('ltr','rtl')}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <style>
    a { color: #1558b0; }
    p { margin: 0 0 14px; }
    @media (prefers-color-scheme: dark) {
      .uc-ground { background: #10151c !important; }
      .uc-card { background: #171e27 !important; color: #e7ecf3 !important; }
      .uc-small { color: #b6c0cd !important; }
      .uc-card a { color: #79b0f5 !important; }
    }
  </style>
</head>
<body class="uc-ground" style="margin:0;padding:0;background:#f3f6fa;">
<table role="presentation" class="uc-ground" width="100%" cellpadding="0" cellspacing="0" style="background:#f3f6fa;">
  <tr><td align="center" style="padding:24px 12px;">
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;font-family:'PingFang SC','HarmonyOS Sans SC','Microsoft YaHei UI','Noto Sans CJK SC','Noto Sans SC',system-ui,sans-serif;font-size:15px;line-height:1.6;">
      <tr><td style="background:#1558b0;color:#ffffff;padding:16px 32px;font-size:18px;font-weight:600;">${msg("uc.product")}</td></tr>
      <#if properties.demo! == "true">
        <tr><td style="background:#fdf2de;color:#8a5300;padding:6px 32px;font-size:13px;">${msg("uc.mail.demo")}</td></tr>
      </#if>
      <tr><td class="uc-card" style="background:#ffffff;color:#1b2430;padding:32px;overflow-wrap:anywhere;"><#nested></td></tr>
      <tr><td class="uc-small" style="color:#4a5666;padding:16px 32px;font-size:13px;">
        ${msg("uc.mail.automatic")}<#if properties.hotline?has_content><br>${msg("uc.mail.hotline", properties.hotline)}</#if>
      </td></tr>
    </table>
  </td></tr>
</table>
</body>
</html>
</#macro>
